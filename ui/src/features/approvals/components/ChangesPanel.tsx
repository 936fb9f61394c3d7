import { Group, List, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import type { Approval, Requested } from '../api/approvals'
import { changedItems, roundBefore } from '../api/changes'
import { days } from './terms'

/** What is different from what was submitted in the round before: nobody has to compare by heart. */
export function ChangesPanel({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const before = roundBefore(approval)
  if (!before) return null
  const facts = changedFacts(before.facts, approval.facts)
  const items = changedItems(before.facts, approval.facts)
  return (
    <Panel title={t('changes.title', { round: before.round })}>
      {facts.length === 0 && items.length === 0 ? (
        <Text size="sm">{t('changes.none')}</Text>
      ) : (
        <ChangeList facts={facts} items={items} />
      )}
    </Panel>
  )
}

type Pair = ['discount' | 'amount' | 'listAmount' | 'margin' | 'paymentTerms' | 'contract', before: Requested, now: Requested]

function changedFacts(before: Requested, now: Requested): Pair[] {
  const different: Pair[] = []
  if (before.discountPercent !== now.discountPercent) different.push(['discount', before, now])
  if (before.amount?.amount !== now.amount?.amount) different.push(['amount', before, now])
  if (before.listAmount?.amount !== now.listAmount?.amount) different.push(['listAmount', before, now])
  if (before.marginPercent !== now.marginPercent) different.push(['margin', before, now])
  if (before.terms.paymentTermsDays !== now.terms.paymentTermsDays) different.push(['paymentTerms', before, now])
  if (before.terms.nonStandard !== now.terms.nonStandard) different.push(['contract', before, now])
  return different
}

function ChangeList({ facts, items }: { facts: Pair[]; items: ReturnType<typeof changedItems> }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const value = (key: Pair[0], of: Requested): ReactNode => {
    if (key === 'paymentTerms') return days(of.terms, t) ?? '–'
    if (key === 'contract') return of.terms.nonStandard ?? '–'
    const percent = key === 'discount' ? of.discountPercent : of.marginPercent
    if (key === 'discount' || key === 'margin') return percent === null ? '–' : format.percent(percent)
    const money = key === 'amount' ? of.amount : of.listAmount
    return money ? <Money value={money} /> : '–'
  }
  const line = (item: Requested['items'][number] | undefined) =>
    item ? t('changes.line', { quantity: item.quantity, discount: format.percent(item.discountPercent) }) : '–'
  return (
    <>
      <Facts
        cols={2}
        facts={facts.map(([key, before, now]) => [
          t(key),
          <Group key={key} gap={6} wrap="nowrap" component="span">
            <s>{value(key, before)}</s>
            <IconArrowRight size={14} aria-hidden />
            <strong>{value(key, now)}</strong>
          </Group>,
        ])}
      />
      {items.length > 0 && (
        <List size="sm" mt="sm">
          {items.map(({ product, before, now }) => (
            <List.Item key={product}>
              {product}: <s>{line(before)}</s> → {line(now)}
            </List.Item>
          ))}
        </List>
      )}
    </>
  )
}
