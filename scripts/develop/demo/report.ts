import { type StationNumber, stationTitle } from './stations.ts';

export interface Report {
  /** Prints a station with the time since the demo's start; `at` when the API knows the moment, else now. */
  passed(station: StationNumber, detail: string, at?: Date): void;
}

/** Prints each station in a separate line: sign and name, time, detail. */
export function printReport(started: Date, log: (line: string) => void): Report {
  return {
    passed: (station, detail, at = new Date()) => {
      const time = `${((at.getTime() - started.getTime()) / 1000).toFixed(2)} s`;
      log(`${stationTitle(station).padEnd(42)}${time.padStart(10)}  ${detail}`);
    },
  };
}
