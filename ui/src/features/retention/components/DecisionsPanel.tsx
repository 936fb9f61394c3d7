import { Box, Group, List, Pagination, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useColumnName } from '@/features/whatif/components/texts'
import { useFormat } from '@/shared/i18n/format'
import { shippedName } from '@/shared/i18n/shipped'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCustomerDecisions, type DecidedFact, type DecidedOutput, type DecidedRule, type DecisionEntry } from '../api/value'
import classes from './panels.module.css'
import { useDecidedWord, useValueWords } from './words'

const SIZE = 20

/** Everything that tables decided about a customer: what was new, by which rule, on what, and who asked. */
export function DecisionsPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('retention')
  const [page, setPage] = useState(0)
  const { data, error, refetch } = useCustomerDecisions(customerId, page, SIZE)
  const pages = data ? Math.ceil(data.total / SIZE) : 0
  return (
    <Panel title={t('decisions.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('decisions.hint')}
      </Text>
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={200} />}
      {data?.items.length === 0 && <Text size="sm">{t('card.nothing')}</Text>}
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.items.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </Stack>
      {pages > 1 && (
        <Pagination
          mt="md"
          total={pages}
          value={page + 1}
          onChange={(chosen) => setPage(chosen - 1)}
          getControlProps={(control) => ({ 'aria-label': t(`list.${control}`, { ns: 'shared' }) })}
        />
      )}
    </Panel>
  )
}

function Entry({ entry }: { entry: DecisionEntry }) {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const meta = [
    t('card.asOf', { date: format.plainDate(entry.asOf) }),
    t(`cause.${entry.cause}`),
    entry.by?.name,
    t('card.version', { version: entry.tableVersion }),
    ...entry.rules.map(({ number }) => t('card.rule', { rule: number })),
  ]
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" align="baseline">
        <Text fw={600} size="sm" component="h3">
          {shippedName(entry.table)}
        </Text>
        <Text size="xs" c="dimmed">
          {format.dateTime(entry.at)}
        </Text>
      </Group>
      <Result entry={entry} />
      {entry.rules.map((rule) => (
        <Rule key={rule.number} rule={rule} facts={entry.facts} />
      ))}
      {entry.changed.length > 0 && <Changed changed={entry.changed} />}
      <Text size="xs" c="dimmed">
        {meta.filter(Boolean).join(' · ')}
      </Text>
      <All entry={entry} />
    </Stack>
  )
}

/** What it said, and what it had said before where that is something else. */
function Result({ entry }: { entry: DecisionEntry }) {
  const { t } = useTranslation('retention')
  const word = useDecidedWord()
  const { before, results } = entry
  if (results.length === 0) return <Text size="sm">{before?.length ? t('decisions.noMore', { before: said(before, word) }) : t('decisions.nothing')}</Text>
  if (!before || results.length > 1 || before.length !== 1) {
    return (
      <Text size="sm">
        {said(results, word)}
        {before && ` (${t('decisions.before', { before: before.length ? said(before, word) : t('decisions.nothing') })})`}
      </Text>
    )
  }
  const was = Object.fromEntries((before[0] ?? []).map((output) => [output.name, word(output)]))
  const others = (results[0] ?? []).filter((output) => word(output) !== was[output.name])
  return (
    <Text size="sm">
      {(others.length ? others : (results[0] ?? []).slice(0, 2)).map((output, index) => (
        <span key={output.name}>
          {index > 0 && ' · '}
          <Named output={output} />
          {was[output.name] !== undefined && was[output.name] !== word(output) && ` (${t('decisions.before', { before: was[output.name] })})`}
        </span>
      ))}
    </Text>
  )
}

function Named({ output }: { output: DecidedOutput }) {
  const { named } = useColumnName()
  const word = useDecidedWord()
  return (
    <>
      {named(output.label || output.name)}: <strong>{word(output)}</strong>
    </>
  )
}

const said = (results: DecidedOutput[][], word: (output: DecidedOutput) => string) => results.map((outputs) => outputs.slice(0, 2).map(word).join(', ')).join('; ')

function Rule({ rule, facts }: { rule: DecidedRule; facts: DecidedFact[] }) {
  const { t } = useTranslation('cases')
  const words = useValueWords()
  const name = useFactName()
  const labelOf = (fact: string) => facts.find(({ value }) => value.fact === fact)?.label ?? ''
  const text = rule.id ? t(`rule.${rule.id}`, { defaultValue: rule.text ?? '' }) : (rule.text ?? '')
  return (
    <div>
      {text && <Text size="sm">{text}</Text>}
      {rule.conditions.length > 0 && (
        <List size="sm" spacing={2}>
          {rule.conditions.map((condition) => (
            <List.Item key={condition.fact.fact}>
              {name(labelOf(condition.fact.fact), condition.fact.fact)}: <strong className="figures">{words.value(condition.fact)}</strong>
              <Text span c="dimmed" size="sm">{` – ${words.condition(condition)}`}</Text>
            </List.Item>
          ))}
        </List>
      )}
    </div>
  )
}

function Changed({ changed }: { changed: DecidedFact[] }) {
  const { t } = useTranslation('retention')
  const words = useValueWords()
  const name = useFactName()
  return (
    <Text size="sm">
      {t('decisions.changed')}{' '}
      {changed
        .map(({ label, value, before }) => t('card.change', { fact: name(label, value.fact), then: before ? words.value(before) : '–', now: words.value(value) }))
        .join('; ')}
    </Text>
  )
}

function All({ entry }: { entry: DecisionEntry }) {
  const { t } = useTranslation('retention')
  const words = useValueWords()
  const word = useDecidedWord()
  const name = useFactName()
  const { named } = useColumnName()
  return (
    <details>
      <summary className={`link ${classes.summary}`}>{t('decisions.all')}</summary>
      <Box mt="xs">
        {entry.results.map((outputs, index) => (
          <Facts key={index} cols={3} facts={outputs.map((output) => [named(output.label || output.name), word(output)])} />
        ))}
        <Text size="xs" c="dimmed" my={6}>
          {t('decisions.facts')}
        </Text>
        <Facts cols={3} facts={entry.facts.map(({ label, value }) => [name(label, value.fact), words.value(value)])} />
      </Box>
    </details>
  )
}

/** What a fact is called: by us where it is a fact of customers, else as its column. */
function useFactName() {
  const { t, i18n } = useTranslation('retention')
  const { named } = useColumnName()
  return (label: string, fact: string) => (i18n.exists(`retention:fact.${fact}`) ? t(`fact.${fact}`) : named(label || fact))
}
