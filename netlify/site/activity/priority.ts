const usual = 50;

/** The priorities that can be chosen, by their English name. */
export const priorities = { Low: 25, Normal: usual, High: 75, Urgent: 100 } as const;

/** The English name of a priority from 0 to 100. Pure. */
export function priorityName(priority: number): keyof typeof priorities {
  if (priority < usual) return 'Low';
  if (priority === usual) return 'Normal';
  return priority < priorities.Urgent ? 'High' : 'Urgent';
}
