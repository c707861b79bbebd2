import { z } from 'zod';

/** Address over which tokens and keys may travel. */
export const safeUrl = z.url().refine((url) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}, 'an https address, or http on this machine');
