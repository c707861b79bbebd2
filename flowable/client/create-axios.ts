import axios, { type AxiosInstance, type CreateAxiosDefaults } from 'axios';

interface Options extends Omit<CreateAxiosDefaults, 'proxy' | 'maxRedirects' | 'allowAbsoluteUrls' | 'maxContentLength' | 'maxBodyLength'> {
  /** Largest body that is sent, and that is read. */
  readonly maxBytes: number;
}

/**
 * Creates the client of another system: the one place that does. Addresses come from settings alone, never from a person or an answer, so no
 * redirect is followed, no proxy of the environment used, no absolute address taken from a path, and every body is bounded.
 */
export const createAxios = ({ maxBytes, ...options }: Options): AxiosInstance =>
  axios.create({
    ...options,
    proxy: false,
    maxRedirects: 0,
    allowAbsoluteUrls: false,
    maxContentLength: maxBytes,
    maxBodyLength: maxBytes,
  });
