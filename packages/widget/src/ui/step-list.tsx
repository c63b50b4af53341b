/** Where a step stands. */
export type StepState = 'done' | 'current' | 'next';

type StepListProps = {
  readonly label: string;
  readonly steps: readonly { readonly id: string; readonly text: string; readonly state: StepState }[];
  /** What a screen reader says after each step's text. */
  readonly words: Record<StepState, string>;
};

/** Steps in order, with what is done, what is under way and what comes. */
export function StepList({ label, steps, words }: StepListProps) {
  return (
    <ol aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          class={`step ${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
          data-step={step.id}
          data-step-state={step.state}
        >
          <span class="step-dot" aria-hidden="true">
            {step.state === 'done' && (
              <svg class="art" width="16" height="16" viewBox="0 0 16 16">
                <path d="m3 8.5 3.5 3.5L13 5" />
              </svg>
            )}
          </span>
          <span>
            {step.text}
            <span class="visually-hidden"> ({words[step.state]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
