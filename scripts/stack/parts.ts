import type { Step } from './progress.ts';

/** What starting a part gives: something that can be ended, in an orderly way or at once. Without `pid` it is no process of ours. */
export interface Handle {
  pid?: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** A part of the stack. After `stop` or `kill` it can be started again, at the same address. */
export interface Part<H extends Handle = Handle> {
  readonly name: string;
  readonly logFile: string;
  /** The process that runs now, or ran last. */
  readonly current: H;
  /** True while it is meant to run. A part whose process is gone all the same has died. */
  readonly wanted: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** The parts that were started, in order, so that all can be stopped, in the other order, at any moment. */
export class Parts {
  readonly #started: Part[] = [];
  readonly #step: Step;
  #closed = false;

  constructor(step: Step) {
    this.#step = step;
  }

  get all(): readonly Part[] {
    return this.#started;
  }

  async start<H extends Handle>(name: string, logFile: string, launch: () => Promise<H>): Promise<Part<H>> {
    if (this.#closed) throw new Error(`${name} is not started: the stack is being stopped.`);
    const part = asPart({ name, logFile, launch, first: await this.#step(name, launch) });
    this.#started.push(part);
    if (this.#closed) {
      await part.stop();
      throw new Error(`${name} was stopped again: the stack is being stopped.`);
    }
    return part;
  }

  /** Stops everything, the last started first. A part that cannot be stopped does not keep the others running. */
  async stop(): Promise<void> {
    this.#closed = true;
    for (const part of [...this.#started].reverse()) await part.stop().catch(() => part.kill());
  }
}

function asPart<H extends Handle>(options: { name: string; logFile: string; launch: () => Promise<H>; first: H }): Part<H> {
  const { name, logFile, launch } = options;
  let current = options.first;
  let wanted = true;
  const end = async (how: 'stop' | 'kill') => {
    wanted = false;
    await current[how]();
  };
  const start = async () => {
    current = await launch();
    wanted = true;
  };
  return {
    name,
    logFile,
    start,
    get current() {
      return current;
    },
    get wanted() {
      return wanted;
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: async () => {
      await end('stop');
      await start();
    },
  };
}
