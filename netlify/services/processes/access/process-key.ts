/** Returns the key of a process, from the engine's id of a deployed version. */
export const processKeyOf = ({ processDefinitionId }: { readonly processDefinitionId: string }): string =>
  processDefinitionId.split(':')[0] ?? processDefinitionId;
