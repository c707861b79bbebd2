/** Instance under test, or one that it has called. */
export interface Member {
  readonly processInstanceId: string;
}
