/** Modules of a build with their static importers, as Rolldown knows them. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Modules that begin the first load: the site, and the inbox that it shows. */
const beginnings = /\/netlify\/site\/(?:main|inbox\/inbox-page)\.tsx$/;

/**
 * Returns the name of the one chunk of the site's modules that the first load needs, which takes what they use of libraries along; null for
 * other modules. Chunks by sharing would make a hundred small files of it, which compress badly and cost a request each.
 */
export function firstLoadChunk(id: string, modules: Modules): string | null {
  if (id.includes('/node_modules/')) return null;
  const seen = new Set([id]);
  for (const module of seen) {
    if (beginnings.test(module)) return 'first-load';
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return null;
}
