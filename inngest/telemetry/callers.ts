/** Reads the id of the instance whose call activity has started an instance; null: nobody has called it. */
export type ReadCaller = (processInstanceId: string) => Promise<string | null>;

/** Limit of calls followed up; deeper ones get a trace of their own. */
const maxCalls = 10;
const maxKnown = 10_000;

/** Outermost callers by instance. They never change; the oldest entry makes room for a new one. */
const known = new Map<string, string>();

/**
 * Returns the outermost caller of an instance, whose trace holds all instances below it; the instance itself if nobody has called it. Never
 * fails: where a caller cannot be read, the instance has a trace of its own.
 */
export async function outermostCaller(processInstanceId: string, readCaller: ReadCaller): Promise<string> {
  const found = known.get(processInstanceId);
  if (found) return found;
  try {
    const outermost = await follow(processInstanceId, readCaller);
    remember(processInstanceId, outermost);
    return outermost;
  } catch {
    return processInstanceId;
  }
}

/** Returns the outermost caller as far as this process has read it, else the instance itself. */
export const knownOutermostCaller = (processInstanceId: string): string => known.get(processInstanceId) ?? processInstanceId;

async function follow(processInstanceId: string, readCaller: ReadCaller): Promise<string> {
  let outermost = processInstanceId;
  for (let calls = 0; calls < maxCalls; calls += 1) {
    const caller = known.get(outermost) ?? (await readCaller(outermost));
    if (caller === null || caller === outermost) break;
    outermost = caller;
  }
  return outermost;
}

function remember(processInstanceId: string, outermost: string): void {
  known.set(processInstanceId, outermost);
  const [oldest] = known.keys();
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
}
