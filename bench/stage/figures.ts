/** A measured figure beside what it is held to. */
export type Figure = {
  readonly name: string;
  readonly values: readonly number[];
  /** The share of values that has to be within the limit: 0.5 is the median. */
  readonly quantile: number;
  /** Null: only for comparison. */
  readonly limit: number | null;
  readonly unit: string;
  /** Digits after the point that mean something; none unless it says so. */
  readonly digits?: number;
};

/** The value below which a share of all values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle of what was measured. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Prints figures as a table, and says by the exit code whether one is missed. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, values, quantile: share, limit, unit, digits = 0 } of figures) {
    const value = quantile(values, share);
    const isMissed = limit !== null && !(value <= limit);
    if (isMissed) process.exitCode = 1;
    const measured = `${value.toFixed(digits)} ${unit}`.padStart(9);
    const target = limit === null ? '' : `≤ ${limit} ${unit}`;
    console.log(
      `  ${name.padEnd(52)} ${measured}  ${target.padEnd(11)} ${isMissed ? 'MISSED' : ''}`.trimEnd() +
        `  (p${Math.round(share * 100)} of ${values.length})`,
    );
  }
}

/** `--rounds=9` on the command line. */
export function roundsOf(fallback: number): number {
  const asked = process.argv.find((argument) => argument.startsWith('--rounds='))?.split('=')[1];
  return asked === undefined ? fallback : Number(asked);
}
