/** Function of a host under test that fails in every way: `?way=<way>`. */
const ways: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    throw new Error('The first line.\nThe second line.', { cause: new Error('The cause.\nOf two lines.') });
  },
  text: () => 'no Response',
  rejection: () => {
    void Promise.reject(new Error('Nobody waits.\nFor two lines.'));
  },
  timer: () => {
    setTimeout(() => {
      throw new Error('A timer failed.\nOn two lines.');
    });
  },
  warning: () => {
    process.emitWarning('A library warns.\nOn two lines.');
  },
};

export default (request: Request): unknown => ways[new URL(request.url).searchParams.get('way') ?? '']?.();

export const config = { path: '/broken' };
