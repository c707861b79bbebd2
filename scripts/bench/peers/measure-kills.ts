import { setTimeout as sleep } from 'node:timers/promises';

import { inParallel } from '../load/in-parallel.ts';
import { untilEnded } from './measure-peer.ts';
import { newBusinessKey, type Peer } from './peer.ts';

const instances = 50;
const kills = 5;
const betweenKillsMs = 2_000;
const callMs = 100;

export interface KillFigures {
  /** Calls of the paid provider beyond the first one for the same task. */
  readonly paidTwice: number;
  /** Instances that had not ended when none had ended for 90 s. */
  readonly standing: number;
}

/** Kills the worker again and again while instances run whose tasks call a provider that takes 100 ms; the worker restarts at once. */
export async function measureKills(peer: Peer): Promise<KillFigures> {
  peer.paid.takes(callMs);
  peer.paid.takeRepeats();
  const since = new Date();
  await inParallel(Array.from({ length: instances }), 8, () => peer.engine.start(newBusinessKey()));
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(betweenKillsMs);
    await peer.worker.crash();
  }
  const standing = await untilEnded(peer, since, instances);
  peer.paid.takes(0);
  return { paidTwice: peer.paid.takeRepeats(), standing };
}
