const decisionPrefix = 'decision-';

/** Returns the id of the incident that a stuck decision is. The incident of a job has the id of the job. */
export const decisionIncidentId = ({ id }: { readonly id: string }): string => `${decisionPrefix}${id}`;

/** Whether an incident is a stuck decision. */
export const isDecision = (incidentId: string): boolean => incidentId.startsWith(decisionPrefix);
