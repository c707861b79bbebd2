import type { AxiosRequestConfig, AxiosResponse } from 'axios';

import { createAxios } from '#flowable/client/create-axios.ts';

/** Largest answer that is read, and largest body that is sent. */
export const maxBodyBytes = 1024 * 1024;

/**
 * The one way in which workers and notifications call other systems, as `createAxios` limits it. Every status is an answer.
 */
const outgoing = createAxios({
  maxBytes: maxBodyBytes,
  responseType: 'text',
  transformResponse: (text: string) => text,
  validateStatus: () => true,
});

/** Options that a call may choose; the rest is the same for all. The signal must end the call. */
export type OutgoingCall = Required<Pick<AxiosRequestConfig, 'signal' | 'baseURL' | 'headers'>>;

/** Posts once. Rejects with an error that holds the sent data: the error goes no further than the caller. */
export function postOnce(path: string, body: object | string, call: OutgoingCall): Promise<AxiosResponse<string>> {
  return outgoing.post<string>(path, body, call);
}
