import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE_MS = 120_000;
const CALL_MS = 2_000;
const POLL_MS = 150;
const SHOWN_LINES = 8;
const SHOWN_WIDTH = 600;

/** Rejects when the port is in use. Checked before the start, because another engine on the same port would answer for ours. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`Port ${port} is in use: stop the program that listens there or give the engine another port.`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** Resolves when the engine says UP; throws when the process has ended or the deadline is over. */
export async function waitUntilHealthy(engine: { url: string; ended: Promise<void>; logFile: string }): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  let running = true;
  const ended = (): void => {
    running = false;
  };
  engine.ended.then(ended, ended);
  while (running && Date.now() < deadline) {
    if (await isHealthy(engine.url)) return;
    await pause(POLL_MS);
  }
  const what = running ? `did not become healthy within ${DEADLINE_MS / 1000} s` : 'ended while it was starting';
  throw new Error(`The engine ${what}. Its log is ${engine.logFile}, the last lines:\n${lastLines(engine.logFile)}`);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/actuator/health`, { signal: AbortSignal.timeout(CALL_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function lastLines(logFile: string): string {
  if (!existsSync(logFile)) return '(no log was written)';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES);
  return lines.map((line) => line.slice(0, SHOWN_WIDTH)).join('\n');
}
