import type { SystemName } from '#inngest/define/systems.ts';

type Outage = { kind: 'down' | 'gone' | 'busy' | 'refuses' | 'nonsense'; retryAfterSeconds?: number };

/** Controls outages of whole systems of the sandbox. `begin` and `end` return the number of requests that met the outage so far. */
export function outagesOf(sandboxUrl: string) {
  const call = async (system: SystemName, init: RequestInit): Promise<number> => {
    const answer = await fetch(`${sandboxUrl}/outages/${system}`, init);
    if (!answer.ok) throw new Error(`The sandbox does not take the outage of ${system}: ${await answer.text()}`);
    const { met }: { met: number } = await answer.json();
    return met;
  };
  return {
    begin: (system: SystemName, outage: Outage) => call(system, { method: 'PUT', body: JSON.stringify(outage) }),
    end: (system: SystemName) => call(system, { method: 'DELETE' }),
  };
}
