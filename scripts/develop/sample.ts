/** Instance that waits for a decision when `npm start` is ready. */
export interface Sample {
  readonly processInstanceId: string;
  readonly activityId: string;
  /** Sentence that says what waits. */
  readonly summary: string;
}
