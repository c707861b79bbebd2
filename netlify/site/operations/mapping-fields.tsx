import { Loader, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type ElementMapping, UnmappedElementsDocument, type UnmappedElementsQuery } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import type { Selected } from './plan.ts';

type Unmapped = UnmappedElementsQuery['unmappedElements'][number];

/** Chosen elements of the other version, by the element of the present one. */
export type ChosenElements = Readonly<Record<string, string>>;

interface MappingFieldsProps {
  readonly selected: Selected;
  readonly processDefinitionKey: string;
  readonly toVersion: number;
  readonly chosen: ChosenElements;
  readonly onChange: (chosen: ChosenElements) => void;
}

/** A choice for each element where instances stand and which the version does not have: renamed elements are mapped to their new ids. */
export function MappingFields({ selected, processDefinitionKey: key, toVersion, chosen, onChange }: MappingFieldsProps) {
  const { t } = useTranslation();
  const { processInstanceIds } = selected;
  const unmapped = useQuery({
    queryKey: ['unmapped-elements', key, toVersion, processInstanceIds],
    queryFn: async () => (await callApi(UnmappedElementsDocument, { key, toVersion, processInstanceIds })).unmappedElements,
    enabled: toVersion > 0,
  });
  if (unmapped.error) return <ProblemAlert title={t('The elements could not be compared')} error={unmapped.error} />;
  if (!unmapped.data) return <Loader type="dots" size="sm" />;
  if (unmapped.data.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('Version {{number}} does not have these elements, where instances stand. Where one was only renamed, choose its successor.', {
          number: toVersion,
        })}
      </Text>
      {unmapped.data.map((element) => (
        <MappingField
          key={element.elementId}
          element={element}
          value={chosen[element.elementId] ?? null}
          onChange={(to) => onChange(withChoice(chosen, element.elementId, to))}
        />
      ))}
    </Stack>
  );
}

function withChoice(chosen: ChosenElements, from: string, to: string | null): ChosenElements {
  const { [from]: _, ...others } = chosen;
  return to === null ? others : { ...others, [from]: to };
}

interface MappingFieldProps {
  readonly element: Unmapped;
  readonly value: string | null;
  readonly onChange: (to: string | null) => void;
}

function MappingField({ element: { elementId, name, instances, candidates }, value, onChange }: MappingFieldProps) {
  const { t } = useTranslation();
  const nameOf = (one: { readonly elementId: string; readonly name: string | null }) => t(one.name ?? inWords(one.elementId));
  const count = instances === 1 ? t('1 instance') : t('{{number}} instances', { number: numberInWords(instances) });
  return (
    <Select
      label={t('{{element}} becomes', { element: nameOf({ elementId, name }) })}
      description={count}
      placeholder={candidates.length > 0 ? t('Not mapped: these instances are skipped') : t('No element of its kind: move the token first')}
      disabled={candidates.length === 0}
      clearable
      searchable
      data={candidates.map((one) => ({ value: one.elementId, label: labelOf(nameOf(one), one.elementId) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** Names an element by name and id: a renamed element often keeps its name. */
const labelOf = (name: string, id: string): string => (name === id ? id : `${name} (${id})`);

/** Returns the mappings of an operation. */
export const mappingsOf = (chosen: ChosenElements): ElementMapping[] => Object.entries(chosen).map(([from, to]) => ({ from, to }));
