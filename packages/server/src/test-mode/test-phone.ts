import { simulatedSubmission } from '@tokencloud/contract/examples';
import type { TestPhoneBody } from '@tokencloud/contract/schemas';
import {
  problemOfScenario,
  type PhonePlatform,
  type PhoneStep,
  type ProblemCode,
} from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { attemptOf, claimCode } from '../verifications/claim-code.ts';
import type { AttemptKey, Command } from '../verifications/command.ts';
import { submitEvidence } from '../verifications/submit-evidence.ts';
import type { Verification } from '../verifications/verification.ts';

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

  step = (step: PhoneStep) => this.#command((key) => ({ name: 'report_step', step, ...key }));

  problem = (code: Extract<TestPhoneBody, { do: 'problem' }>['code'], final: boolean) =>
    this.#command((key) => ({ name: 'report_problem', code, final, ...key }));

  async submit(): Promise<void> {
    const verification = await this.read();
    const attempt = attemptOf(verification);
    if (attempt === undefined || verification.document === null) throw new ProblemError('no_attempt');
    await submitEvidence(
      {
        verificationId: this.#id,
        attempt: { attemptId: attempt.id, generation: verification.generation },
        body: simulatedSubmission(verification.document, attempt.nonce),
      },
      this.#services,
    );
  }

  /** Plays the scenario from the claim to its end. */
  async play(platform: PhonePlatform): Promise<void> {
    const { scenario, attempts } = await this.read();
    await this.claim(platform);
    await this.pair(true);
    await this.step('scanning');
    if (scenario === 'phone_silent') return;
    const problem = scenario === null ? undefined : problemOfScenario(scenario);
    // The catalogue's promise: a second phone is verified.
    if (problem !== undefined && attempts === 0) {
      await this.problem(problem, true);
      return;
    }
    await this.step('confirming');
    await this.step('liveness');
    await this.submit();
  }

  async #command(commandOf: (key: AttemptKey) => Command): Promise<void> {
    const verification = await this.read();
    const attempt = attemptOf(verification);
    const key: AttemptKey = { attemptId: attempt?.id ?? '', generation: verification.generation };
    const applied = await this.#services.verifications.apply(this.#id, commandOf(key));
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
    case 'play':
      await phone.play(act.platform ?? 'android');
      break;
  }
  return phone.read();
}
