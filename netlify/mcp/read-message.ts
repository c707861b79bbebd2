import { z } from 'zod';

import { ApiError } from '#netlify/core/errors.ts';

import type { ToolCall } from './call-tool.ts';

const maxLength = 64 * 1024;
const messageSchema = z.looseObject({ jsonrpc: z.literal('2.0'), method: z.string() });
const callSchema = z.object({
  method: z.literal('tools/call'),
  params: z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) }),
});

/** Reads the one message of a request; a batch is none, so that one request makes one call. @throws ApiError `INVALID_INPUT` */
export async function readMessage(request: Request): Promise<object> {
  const text = await request.text();
  if (text.length > maxLength)
    throw new ApiError('INVALID_INPUT', { field: 'The message', problem: `is longer than ${maxLength} characters.` });
  const message = messageSchema.safeParse(jsonOf(text));
  if (!message.success) throw new ApiError('INVALID_INPUT', { field: 'The body', problem: 'must be one message of JSON-RPC 2.0.' });
  return message.data;
}

/** Returns the tool call of a message; null for any other message. */
export function callIn(message: object): ToolCall | null {
  const { data } = callSchema.safeParse(message);
  return data ? { name: data.params.name, args: data.params.arguments } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
