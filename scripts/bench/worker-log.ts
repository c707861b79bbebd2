import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';

const workerLine = z.looseObject({ topic: z.string(), processInstanceId: z.string(), time: z.iso.datetime() });

/** Reader of the log of the functions host: times at which the workers of a topic wrote their first line. The host runs unchanged. */
export class WorkerLog {
  readonly #file: FileHandle;
  readonly #topic: string;
  readonly #firstLines = new Map<string, number>();
  #position = 0;
  #rest = '';

  private constructor(file: FileHandle, topic: string) {
    this.#file = file;
    this.#topic = topic;
  }

  static async follow(path: string, topic: string): Promise<WorkerLog> {
    return new WorkerLog(await open(path, 'r'), topic);
  }

  /** Returns milliseconds since 1970; undefined while the worker of this instance has not written. */
  async firstLineOf(processInstanceId: string): Promise<number | undefined> {
    await this.#readOn();
    return this.#firstLines.get(processInstanceId);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #readOn(): Promise<void> {
    const { size } = await this.#file.stat();
    if (size === this.#position) return;
    const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(size - this.#position), { position: this.#position });
    this.#position += bytesRead;
    const lines = (this.#rest + buffer.toString('utf8', 0, bytesRead)).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#note(line);
  }

  #note(line: string): void {
    if (!line.includes(this.#topic)) return;
    const parsed = workerLine.safeParse(JSON.parse(line.slice(line.indexOf('{'))));
    if (!parsed.success || parsed.data.topic !== this.#topic) return;
    const { processInstanceId, time } = parsed.data;
    if (!this.#firstLines.has(processInstanceId)) this.#firstLines.set(processInstanceId, Date.parse(time));
  }
}
