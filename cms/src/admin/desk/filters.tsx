import { Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import type { Choices } from './desk-schemas';

export const noFilter = {
  view: '',
  state: '',
  stage: '',
  form: '',
  package: '',
  source: '',
  assignee: '',
  period: '',
  test: '',
  q: '',
};
export type Filter = typeof noFilter;

const dayMs = 86_400_000;

/** What is not chosen is not asked about. */
export function toQuery({ view, period, ...rest }: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (view === 'new') query.set('state', 'new');
  else if (view) query.set('view', view);
  // To the hour: the same address is asked for again when nothing was changed.
  if (period)
    query.set(
      'from',
      new Date(Math.floor((Date.now() - Number(period) * dayMs) / 3_600_000) * 3_600_000).toISOString(),
    );
  return query.toString();
}

type FiltersProps = { filter: Filter; choices: Choices; withoutStage?: boolean; onChange(filter: Filter): void };

export function Filters({ filter, choices, withoutStage = false, onChange }: FiltersProps) {
  const text = useText();
  const [typed, setTyped] = useState(filter.q);
  const selects = useSelects(choices);
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ ...filter, q: typed.trim() });
        }}
      >
        <Searchbar
          name="q"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onClear={() => {
            setTyped('');
            onChange({ ...filter, q: '' });
          }}
          clearLabel={text('link.clear')}
          placeholder={text('desk.search')}
        >
          {text('desk.search')}
        </Searchbar>
      </SearchForm>
      {selects
        .filter(({ name }) => !(withoutStage && name === 'stage'))
        .map(({ name, options }) => (
          <SingleSelect
            key={name}
            size="S"
            aria-label={text(`desk.filter.${name}`)}
            placeholder={text(`desk.filter.${name}`)}
            value={filter[name]}
            onChange={(value) => onChange({ ...filter, [name]: String(value) })}
            onClear={() => onChange({ ...filter, [name]: '' })}
          >
            {options.map(({ value, label }) => (
              <SingleSelectOption key={value} value={value}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ))}
      <Button
        variant="tertiary"
        onClick={() => {
          setTyped('');
          onChange(noFilter);
        }}
      >
        {text('desk.filter.reset')}
      </Button>
    </Flex>
  );
}

type Select = { name: keyof Filter; options: { value: string; label: string }[] };

/** What can be chosen, in the order of the page. */
function useSelects(choices: Choices): Select[] {
  const text = useText();
  const { locale, formatMessage } = useIntl();
  const named = (value: string) => ({ value, label: formatMessage({ id: value, defaultMessage: value }) });
  const keyed = ({ key, name }: { key: string; name: string }) => ({ value: key, label: name });
  return [
    {
      name: 'view',
      options: ['new', 'mine', 'unanswered'].map((value) => ({ value, label: text(`desk.view.${value}`) })),
    },
    { name: 'state', options: ['new', 'in_progress', 'closed', 'spam'].map(named) },
    {
      name: 'stage',
      options: choices.stages.map(({ key, name, nameEn }) => ({
        value: key,
        label: locale === 'ru' ? name : (nameEn ?? name),
      })),
    },
    { name: 'form', options: choices.forms.map(keyed) },
    { name: 'package', options: choices.packages.map(keyed) },
    { name: 'source', options: ['telegram', 'site', 'widget'].map(named) },
    {
      name: 'assignee',
      options: [
        { value: '-', label: text('desk.nobody') },
        ...choices.staff.map((name) => ({ value: name, label: name })),
      ],
    },
    { name: 'period', options: ['1', '7', '30'].map((value) => ({ value, label: text(`desk.period.${value}`) })) },
    { name: 'test', options: ['yes', 'all'].map((value) => ({ value, label: text(`desk.test.${value}`) })) },
  ];
}
