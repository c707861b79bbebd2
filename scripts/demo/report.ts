import { type StationNumber, stationTitle } from './stations.ts';

export interface Report {
  /** Prints a station with the time since the demo's start; `at` when the API knows the moment, else now. */
  passed(station: StationNumber, detail: string, at?: Date): void;
  /** For a station between two that the API shows. */
  between(station: StationNumber, detail: string): void;
}

/** Prints each station in a line of its own: sign and name, time, detail. */
export function printReport(started: Date, log: (line: string) => void): Report {
  const line = (station: StationNumber, time: string, detail: string) =>
    log(`${stationTitle(station).padEnd(42)}${time.padStart(10)}  ${detail}`);
  return {
    passed: (station, detail, at = new Date()) => line(station, `${((at.getTime() - started.getTime()) / 1000).toFixed(2)} s`, detail),
    between: (station, detail) => line(station, '·', detail),
  };
}
