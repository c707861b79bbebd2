import { Select, SimpleGrid, TextInput } from '@mantine/core';

import type { Application, Gaps } from './application.ts';
import { countries } from './countries.ts';

interface ApplicationFieldsProps {
  application: Application;
  /** What is wrong, beside the field. */
  gaps: Gaps;
  isDisabled: boolean;
  onChange: (change: Partial<Application>) => void;
}

export function ApplicationFields({ application, gaps, isDisabled, onChange }: ApplicationFieldsProps) {
  const common = (name: keyof Application) => ({ name, required: true, disabled: isDisabled, error: gaps[name] });
  const text = (name: keyof Application) => ({
    ...common(name),
    value: application[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label="Full name" {...text('fullName')} />
      <TextInput label="Birth date" type="date" {...text('birthDate')} />
      <Select
        label="Country"
        {...common('country')}
        data={countries}
        searchable
        nothingFoundMessage="No such country"
        value={application.country || null}
        onChange={(country) => onChange({ country: country ?? '' })}
      />
      <TextInput label="E-mail" type="email" {...text('email')} />
    </SimpleGrid>
  );
}
