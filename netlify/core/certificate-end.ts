import { isIP } from 'node:net';
import { connect } from 'node:tls';

import { after } from './unattended.ts';

const deadlineMs = 2_000;

/**
 * Returns the end of the certificate that a server shows. Sends nothing, so an untrusted certificate is read as well: calls to the server
 * refuse it.
 *
 * @param origin - `https://host:port`. @throws Error when the server shows no certificate within 2 s.
 */
export function certificateEnd(origin: string): Promise<Date> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(port || 443), servername: isIP(host) ? '' : host, rejectUnauthorized: false });
    // The socket's own timeout begins anew with every byte.
    const stop = after(deadlineMs, () => end(() => reject(new Error(`${origin} shows no certificate within ${deadlineMs} ms`))), reject);
    const end = (settle: () => void): void => {
      stop();
      socket.destroy();
      settle();
    };
    socket.once('error', (error) => end(() => reject(error)));
    socket.once('secureConnect', () => {
      const { valid_to: validTo } = socket.getPeerCertificate();
      end(() => (validTo ? resolve(new Date(validTo)) : reject(new Error(`${origin} shows no certificate`))));
    });
  });
}
