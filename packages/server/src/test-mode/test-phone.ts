import { simulatedSubmission } from '@tokencloud/contract/examples';
import type { TestPhoneBody } from '@tokencloud/contract/schemas';
import {
  problemOfScenario,
  type Interruption,
  type PhonePlatform,
  type PhoneStep,
  type ProblemCode,
} from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { claimCode } from '../verifications/claim-code.ts';
import type { AttemptKey, Command } from '../verifications/command.ts';
import { reportStep } from '../verifications/report-step.ts';
import { submitEvidence } from '../verifications/submit-evidence.ts';
import { attemptOf, isOpenAt, type Verification } from '../verifications/verification.ts';
import type { Applied } from '../verifications/verification-store.ts';
import { interrupt, playInterruption } from './interrupt.ts';
import { scenarioCatalogue } from './scenario-catalogue.ts';

/** A pairing number that is not this one. */
function wrongNumberBeside(number: string): string {
  return String((Number(number) + 1) % 100).padStart(2, '0');
}

/** A phone that a test drives without a page, through the same rules as every other phone. */
class TestPhone {
  readonly #id: string;
  readonly #services: Services;

  constructor(verificationId: string, services: Services) {
    this.#id = verificationId;
    this.#services = services;
  }

  async read(): Promise<Verification> {
    const verification = await this.#services.verifications.read(this.#id);
    if (verification === undefined) throw new ProblemError('not_found');
    return verification;
  }

  async claim(platform: PhonePlatform): Promise<void> {
    const { stage } = await this.read();
    const code = stage.name === 'open' ? stage.handoff?.code : undefined;
    if (code === undefined) throw new ProblemError('code_expired');
    const body = { code, claim_key: `test-phone-of-${this.#id}`, platform, app_version: 'test' };
    await claimCode({ body, network: '127.0.0.1' }, this.#services);
  }

  async pair(isRight: boolean): Promise<void> {
    const attempt = attemptOf(await this.read());
    if (attempt === undefined) throw new ProblemError('no_attempt');
    if (attempt.pairing.name !== 'required') return;
    const { number } = attempt.pairing;
    const typed = isRight ? number : wrongNumberBeside(number);
    await this.#command((key) => ({ name: 'pair', number: typed, ...key }));
  }

  step = (step: PhoneStep) =>
    this.#asPhone((attempt, verification) => reportStep({ verification, attempt, step }, this.#services));

  problem = (code: Extract<TestPhoneBody, { do: 'problem' }>['code'], final: boolean) =>
    this.#command((key) => ({ name: 'report_problem', code, final, ...key }));

  async interrupt(interruption: Interruption): Promise<void> {
    const refusal = await interrupt(await this.read(), interruption, this.#services);
    if (refusal !== null) throw problemOf(refusal);
  }

  async submit(): Promise<void> {
    const verification = await this.read();
    const attempt = attemptOf(verification);
    if (attempt === undefined || verification.document === null) throw new ProblemError('no_attempt');
    await submitEvidence(
      {
        verification,
        attempt: { attemptId: attempt.id, generation: verification.generation },
        body: simulatedSubmission(verification.document, attempt.nonce),
      },
      this.#services,
    );
  }

  /** Plays the scenario from the claim to its end. */
  async play(platform: PhonePlatform): Promise<void> {
    const before = await this.read();
    // A phone that is told so at its claim has come to its end.
    if (await playInterruption('claiming', before, this.#services)) return;
    await this.claim(platform);
    await this.pair(true);
    await this.step('scanning');
    const { scenario, attempts } = before;
    if (scenario === null || scenario === 'phone_silent') return;
    const problem = problemOfScenario(scenario);
    // The catalogue's promise: a second phone is verified.
    if (problem !== undefined && attempts === scenarioCatalogue[scenario].attemptsBefore) {
      await this.problem(problem, true);
      return;
    }
    await this.step('confirming');
    await this.step('liveness');
    // Where something has come between, this phone has come to its end.
    const after = await this.read();
    if (isOpenAt(after, this.#services.clock()) && attemptOf(after) !== undefined) await this.submit();
  }

  #command(commandOf: (key: AttemptKey) => Command): Promise<void> {
    return this.#asPhone((key, verification) =>
      this.#services.verifications.apply(verification, commandOf(key)),
    );
  }

  async #asPhone(
    act: (key: AttemptKey, verification: Verification) => Promise<Applied | undefined>,
  ): Promise<void> {
    const verification = await this.read();
    const attempt = attemptOf(verification);
    const key = { attemptId: attempt?.id ?? '', generation: verification.generation };
    const applied = await act(key, verification);
    const refusal = applied?.refusal ?? null;
    const code: ProblemCode | undefined = refusal?.code;
    if (code === 'attempt_ended') throw new ProblemError('no_attempt');
    if (refusal !== null) throw problemOf(refusal);
  }
}

/** Lets the simulated phone of a test-mode verification do something. @returns the verification after it. */
export async function driveTestPhone(
  verificationId: string,
  act: TestPhoneBody,
  services: Services,
): Promise<Verification> {
  const phone = new TestPhone(verificationId, services);
  switch (act.do) {
    case 'claim':
      await phone.claim(act.platform ?? 'android');
      break;
    case 'pair':
      await phone.pair(act.right);
      break;
    case 'step':
      await phone.step(act.step);
      break;
    case 'problem':
      await phone.problem(act.code, act.final);
      break;
    case 'release':
      await phone.problem('user_left', true);
      break;
    case 'submit':
      await phone.submit();
      break;
    case 'interrupt':
      await phone.interrupt(act.interruption);
      break;
    case 'play':
      await phone.play(act.platform ?? 'android');
      break;
  }
  return phone.read();
}
