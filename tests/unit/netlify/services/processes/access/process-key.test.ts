import { describe, expect, it } from 'vitest';

import { FlowableError } from '#flowable/client/index.ts';
import { processKeyOf, processKeysOf } from '#netlify/services/processes/access/process-key.ts';

/** The engine's id of a version whose key is too long to stand in it. */
const bare = '7e97a7bb-ed3a-11f1-beb8-02fc00000001';

const version = { key: 'a-process-with-quite-a-long-key', version: 3, name: null, description: null, deploymentId: 'd', suspended: false };

function engine() {
  const asked: string[] = [];
  let isAway = false;
  const get = async (id: string) => {
    asked.push(id);
    if (isAway) throw new Error('The engine is away.');
    return { ...version, id };
  };
  const deps = { flowable: { processDefinitions: { get } } };
  return { deps, asked, leave: (away: boolean) => void (isAway = away) };
}

describe('the key of a process', () => {
  it('is the id of the version where the engine does not know it, so that one row keeps no other', async () => {
    const { deps } = engine();
    const gone = '7e97a7bb-ed3a-11f1-beb8-02fc00000002';
    const fact = 'the engine has no such object';
    const get = async (id: string) => {
      if (id === gone) throw new FlowableError({ code: 'NOT_FOUND', operation: 'processDefinitions.get', fact });
      return deps.flowable.processDefinitions.get(id);
    };
    const keys = await processKeysOf({ flowable: { processDefinitions: { get } } }, [gone, bare]);
    expect(Object.fromEntries(keys)).toEqual({ [gone]: gone, [bare]: 'a-process-with-quite-a-long-key' });
  });

  it('is read from the id of its version', async () => {
    const { deps, asked } = engine();
    expect(await processKeyOf(deps, { processDefinitionId: `case-review:12:${bare}` })).toBe('case-review');
    expect(asked).toEqual([]);
  });

  it('is asked for once where the id does not hold it', async () => {
    const { deps, asked } = engine();
    const keys = await processKeysOf(deps, [bare, `case-review:1:${bare}`, bare]);
    expect(Object.fromEntries(keys)).toEqual({ [bare]: 'a-process-with-quite-a-long-key', [`case-review:1:${bare}`]: 'case-review' });
    await processKeyOf(deps, { processDefinitionId: bare });
    expect(asked).toEqual([bare]);
  });

  it('is asked for again after a failure', async () => {
    const { deps, leave } = engine();
    leave(true);
    await expect(processKeyOf(deps, { processDefinitionId: bare })).rejects.toThrow('away');
    leave(false);
    expect(await processKeyOf(deps, { processDefinitionId: bare })).toBe('a-process-with-quite-a-long-key');
  });
});
