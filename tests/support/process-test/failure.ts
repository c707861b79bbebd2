import { describeInstance } from './describe-path.ts';
import type { Subject } from './subject.ts';

/** Failure of a process test: the missed expectation, with the path of the instance. */
export class ProcessTestFailure extends Error {
  override readonly name = 'ProcessTestFailure';
}

/** Failed expectation; the message is complete. */
export class Unmet extends Error {}

/** Frames of our own files, which are left out for readers of a failing test. */
const ownFrame = /[\\/]tests[\\/]support[\\/]process-test[\\/]/;

/** Runs `work` on an instance. An error is thrown again with the path of the instance, at the line of the test. */
export function withPathInFailure<Result>(subject: Subject, work: () => Promise<Result>): Promise<Result> {
  // Stack taken now: behind an await the line of the test may be gone.
  const frames = (new Error('here').stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !ownFrame.test(line));
  return work().catch(async (error: unknown) => {
    if (error instanceof ProcessTestFailure) throw error;
    const what = error instanceof Error ? error.message : String(error);
    const cause = error instanceof Unmet ? {} : { cause: error };
    const failure = new ProcessTestFailure(`${what}\n\n${await pathOf(subject)}\n`, cause);
    failure.stack = [`${failure.name}: ${failure.message}`, ...frames].join('\n');
    throw failure;
  });
}

async function pathOf(subject: Subject): Promise<string> {
  try {
    return await describeInstance(subject);
  } catch (error) {
    return `The path of the instance cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
