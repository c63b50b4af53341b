import type { ReadonlySignal } from '@preact/signals';
import { phoneProblems, phoneSteps } from '@tokencloud/contract/vocabulary';
import type { PhoneMove } from '../mocks/phone-moves.ts';

const moves: readonly (readonly [label: string, move: PhoneMove])[] = [
  ['claim', { do: 'claim' }],
  ['claim + pairing', { do: 'claimWithPairing' }],
  ...phoneSteps.map((step) => [step, { do: 'step', step }] as const),
  ['submit', { do: 'submit' }],
  ['quiet', { do: 'fallQuiet' }],
  ['code expires', { do: 'expireCode' }],
  ['expire', { do: 'expire' }],
  ['fail', { do: 'fail' }],
  ['read_failed', { do: 'problem', code: 'read_failed', final: false }],
  ...phoneProblems.map((code) => [`${code}!`, { do: 'problem', code, final: true }] as const),
];

type ControlsProps = { readonly onMove: (move: PhoneMove) => void; readonly log: ReadonlySignal<string> };

/** The strip that moves the mocked phone; for development only. */
export function Controls({ onMove, log }: ControlsProps) {
  return (
    <>
      {moves.map(([label, move]) => (
        <button type="button" key={label} onClick={() => onMove(move)}>
          {label}
        </button>
      ))}
      <output>{log.value}</output>
    </>
  );
}
