/** What every measurement is, and how shares are told with their uncertainty. */

/** A measurement that can be asked for by its name. */
export interface Section {
  readonly name: string;
  readonly about: string;
  /** `options` are `--key=value`, the value empty for `--key`. */
  readonly run: (options: ReadonlyMap<string, string>) => void | Promise<void>;
}

/** Wilson's 95 % interval of a share, as two shares from 0 to 1. */
export function wilson(count: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const [share, square] = [count / of, z * z];
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The middle of a list of measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
