export interface PeerInstance {
  /** Milliseconds since 1970, by the engine's clock. */
  readonly startedAt: number;
  /** Time of the end; null while the instance runs. */
  readonly endedAt: number | null;
}

/** Engine that has the two-task process, as the benchmark addresses it. */
export interface PeerEngine {
  /** Base address for its clients. */
  readonly url: string;
  start(businessKey: string): Promise<void>;
  /** Counts the ended instances among those that started at or after a moment. */
  countEnded(since: Date): Promise<number>;
  /** Reads the instances that started at or after a moment, 1,000 at most. */
  instances(since: Date): Promise<PeerInstance[]>;
}
