/** Stations of docs/architecture.md. */
export const stationNames = {
  1: 'startProcess answered',
  2: 'process instance exists in the engine',
  3: 'external-worker job offered',
  4: 'job dispatched to Inngest',
  5: 'worker runs',
  6: 'result reported to the engine',
  7: 'Activity opened',
  8: 'decision recorded',
  9: 'decision on its way to the engine',
  10: 'user task completed in the engine',
  11: 'process ended',
} as const;

export type StationNumber = keyof typeof stationNames;

const signs = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '■'];

export function stationTitle(number: StationNumber): string {
  return `${signs[number - 1]} ${stationNames[number]}`;
}

/** Failure to reach a station, with the reason. */
export class StationFailed extends Error {
  override readonly name = 'StationFailed';
  readonly station: StationNumber;
  constructor(station: StationNumber, cause: unknown) {
    super(`Failed at station ${stationTitle(station)}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.station = station;
  }
}

/** Runs the work that leads to a station; any error is a failure of that station. */
export async function reach<T>(station: StationNumber, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StationFailed ? error : new StationFailed(station, error);
  }
}
