/** 'customer-onboarding' and 'fullName' as people write them: 'Customer onboarding', 'Full name'. Words with spaces stay. */
export function inWords(key: string): string {
  if (key.includes(' ')) return key;
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'onboarding-leads' for one name, 'a, b' for more. */
export function listOf(names: readonly string[]): string {
  return names.map(inWords).join(', ');
}

/** '1 Activity', '3 Activities', '1,204 instances'. */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
