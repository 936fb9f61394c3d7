import { Alert, Box, Group, List, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useValueCard, type ValueCard, type ValueStep } from '../api/value'
import classes from './panels.module.css'
import { TierBadge } from './TierBadge'
import { useValueWords } from './words'

/** How valuable a customer is: why, what has changed, and what would change it. */
export function ValuePanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('retention')
  const { data: card, error, refetch } = useValueCard(customerId)
  return (
    <Panel title={t('card.title')}>
      {error && !card && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !card && <Skeleton height={200} />}
      {card && <Known card={card} />}
    </Panel>
  )
}

function Known({ card }: { card: ValueCard }) {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const words = useValueWords()
  const trend = card.facts.find((fact) => fact.fact === 'revenueChangePercent')
  const differs = card.tierNow != null && card.tierNow !== card.tier
  return (
    <Stack gap="md">
      <Group gap="sm" align="center" wrap="nowrap">
        <TierBadge tier={card.tier} size="xl" />
        <div>
          <Text fw={600}>{card.tier ? words.reason(card.reason) : t('card.undecided')}</Text>
          {card.since && (
            <Text size="xs" c="dimmed">
              {t('card.since', { date: format.date(card.since) })}
              {trend?.number != null && ` · ${t('card.trend', { change: format.change(trend.number) })}`}
            </Text>
          )}
        </div>
      </Group>
      {differs && (
        <Alert color="marmalade" variant="light" p="xs">
          {t('card.now', { tier: card.tierNow, reason: words.reason(card.reasonNow) })}
        </Alert>
      )}
      {card.why.length > 0 && (
        <Section title={t('card.why')}>
          <List size="sm" spacing={2}>
            {card.why.map((condition) => (
              <List.Item key={condition.fact.fact}>
                {words.name(condition.fact)}: <strong className="figures">{words.value(condition.fact)}</strong>
                <Text span c="dimmed" size="sm">{` – ${words.condition(condition)}`}</Text>
              </List.Item>
            ))}
          </List>
        </Section>
      )}
      {card.changed.length > 0 && (
        <Section title={t('card.changed')}>
          <List size="sm" spacing={2}>
            {card.changed.map(({ then, now }) => (
              <List.Item key={now.fact}>{t('card.change', { fact: words.name(now), then: words.value(then), now: words.value(now) })}</List.Item>
            ))}
          </List>
        </Section>
      )}
      {card.steps.length > 0 && (
        <Section title={t('card.steps')}>
          <Stack gap={6}>
            {card.steps.map((step) => (
              <Step key={step.tier} step={step} />
            ))}
          </Stack>
        </Section>
      )}
      <More card={card} />
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {title}
      </Text>
      {children}
    </div>
  )
}

function Step({ step }: { step: ValueStep }) {
  const { t } = useTranslation('retention')
  const words = useValueWords()
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconArrowUpRight size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm">
        <TierBadge tier={step.tier} size="sm" /> {step.changes.map(({ then, now }) => t('card.step', { fact: words.name(now), then: words.value(then), now: words.value(now) })).join(t('and'))}
      </Text>
    </Group>
  )
}

function More({ card }: { card: ValueCard }) {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const words = useValueWords()
  const known = card.facts.filter((fact) => fact.fact !== 'tier' && (fact.money != null || fact.number != null || fact.text != null))
  return (
    <Stack gap="xs">
      <details>
        <summary className={`link ${classes.summary}`}>{t('card.facts')}</summary>
        <Box mt="xs">
          <Facts facts={known.map((fact) => [words.name(fact), words.value(fact)])} />
        </Box>
      </details>
      <details>
        <summary className={`link ${classes.summary}`}>{t('card.history')}</summary>
        <Stack gap={6} component="ol" mt="xs" mb={0} p={0} style={{ listStyle: 'none' }}>
          {card.history.map((entry) => (
            <li key={`${entry.at} ${entry.tier}`}>
              <Text size="sm">
                <TierBadge tier={entry.tier} size="sm" /> {words.reason(entry.reason)}
                {entry.tierBefore && entry.tierBefore !== entry.tier && ` (${t('card.before', { tier: entry.tierBefore })})`}
              </Text>
              <Text size="xs" c="dimmed">
                {[t('card.asOf', { date: format.plainDate(entry.asOf) }), t(`cause.${entry.cause}`), entry.by?.name, t('card.version', { version: entry.tableVersion }), entry.rule != null && t('card.rule', { rule: entry.rule })].filter(Boolean).join(' · ')}
              </Text>
            </li>
          ))}
          {card.history.length === 0 && (
            <li>
              <Text size="sm">{t('card.nothing')}</Text>
            </li>
          )}
        </Stack>
      </details>
    </Stack>
  )
}
