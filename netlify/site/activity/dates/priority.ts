const usual = 50;

/** Priorities to choose from, by English name. */
export const priorities = { Low: 25, Normal: usual, High: 75, Urgent: 100 } as const;

/** Returns the English name of a priority from 0 to 100. Pure. */
export function priorityName(priority: number): keyof typeof priorities {
  if (priority < usual) return 'Low';
  if (priority === usual) return 'Normal';
  return priority < priorities.Urgent ? 'High' : 'Urgent';
}
