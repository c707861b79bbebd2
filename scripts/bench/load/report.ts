/** Text of a measurement, with the figures last, and the counts that must be 0. */
export interface Report {
  readonly text: string;
  readonly lost: number;
  readonly twice: number;
}
