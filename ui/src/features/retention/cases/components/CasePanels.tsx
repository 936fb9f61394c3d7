import { Badge, Button, Group, List, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import type { Effort, PermittedOffer, RetentionCase } from '../api/cases'
import { SignBadge } from './CaseBadges'

/** How much is to be done, at what price, and why. */
export function EffortPanel({ effort, onOffer, mayOffer }: { effort: Effort; mayOffer: boolean; onOffer: (start?: PermittedOffer) => void }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  return (
    <Panel title={t('effort.title')}>
      <Stack gap="md">
        <div>
          <Text fw={650}>{t(`effort.level.${effort.level}`)}</Text>
          <Text size="sm">
            {effort.ruleId ? t(`rule.${effort.ruleId}`, { defaultValue: effort.ruleText ?? '' }) : t('effort.byEngine')}
          </Text>
          <Text size="xs" c="dimmed">
            {effort.rule > 0
              ? t('effort.byRule', { rule: effort.rule, version: effort.tableVersion, when: format.dateTime(effort.decidedAt) })
              : format.dateTime(effort.decidedAt)}
          </Text>
        </div>
        {effort.keep && (
          <Facts
            cols={3}
            facts={[
              [t('effort.budget'), <Money key="budget" value={effort.budget} />],
              [t('effort.left'), <Money key="left" value={effort.left} />],
              [t('effort.expectedMargin'), effort.expectedMargin && <Money value={effort.expectedMargin} />],
              [t('effort.actor'), t(`actor.${effort.actor}`, { defaultValue: effort.actor })],
              [t('effort.channel'), t(`channel.${effort.channel}`)],
            ]}
          />
        )}
        {mayOffer && (
          <div>
            <Text size="xs" c="dimmed" mb={6}>
              {t('effort.permitted')}
            </Text>
            <Group gap="xs">
              {effort.permitted.map((permitted) => (
                <Button key={permitted.kind} size="xs" variant="light" onClick={() => onOffer(permitted)}>
                  {t(`kind.${permitted.kind}`)}
                  {permitted.percent ? ` ${format.percent(Number(permitted.percent))}` : ''}
                  {Number(permitted.cost.amount) > 0 ? ` · ${format.money(permitted.cost)}` : ''}
                </Button>
              ))}
              <Button size="xs" variant="default" onClick={() => onOffer()}>
                {t('offer.other')}
              </Button>
            </Group>
          </div>
        )}
      </Stack>
    </Panel>
  )
}

export function SignsPanel({ kept }: { kept: RetentionCase }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  return (
    <Panel title={t('signs')}>
      <Stack gap="sm">
        {kept.signs.map((sign) => (
          <div key={sign.at + sign.kind}>
            <Group gap={6}>
              <SignBadge signal={sign.kind} seriousness={sign.seriousness} />
              <Text size="xs" c="dimmed">
                {[format.dateTime(sign.at), sign.by?.name ?? t('found')].join(' · ')}
              </Text>
            </Group>
            {sign.note && <Text size="sm">{sign.note}</Text>}
          </div>
        ))}
      </Stack>
    </Panel>
  )
}

export function OffersPanel({ kept }: { kept: RetentionCase }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  if (kept.offers.length === 0) return null
  return (
    <Panel title={t('offers')}>
      <List listStyleType="none" spacing="sm">
        {kept.offers.map((made) => (
          <List.Item key={made.at}>
            <Group gap={6}>
              <Text size="sm" fw={600}>
                {t(`kind.${made.kind}`)}
                {made.percent ? ` ${format.percent(Number(made.percent))}` : ''}
              </Text>
              <Badge variant="light" color={made.state === 'ACCEPTED' ? 'pine' : 'gray'} tt="none">
                {t(`offerState.${made.state}`)}
              </Badge>
              <Text size="sm">
                <Money value={made.cost} />
              </Text>
            </Group>
            <Group gap={6}>
              <PersonName person={made.by} />
              <Text size="xs" c="dimmed">
                {[t(`channel.${made.channel}`), format.dateTime(made.at)].join(' · ')}
              </Text>
            </Group>
            {made.words && <Text size="sm">{made.words}</Text>}
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}

const shown = ['revenue12', 'purchases12', 'margin12', 'recencyDays', 'intervalDays', 'activePercent', 'tenureDays', 'complaints12', 'lateServices12'] as const
const money = ['revenue12', 'margin12']

/** What the customer is to us, in numbers. */
export function WorthPanel({ kept }: { kept: RetentionCase }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  const facts = kept.facts as Record<string, number | string | null | undefined>
  const said = (name: (typeof shown)[number]) => {
    const value = facts[name]
    if (value === null || value === undefined) return null
    if (money.includes(name)) return format.money({ amount: (Number(value) / 100).toFixed(2), currency: kept.card.spent.currency })
    if (name === 'activePercent') return format.percent(Number(value))
    return format.number(Math.round(Number(value)))
  }
  return (
    <Panel title={t('worth')}>
      <Table aria-label={t('worth')} withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {shown
            .filter((name) => said(name) !== null)
            .map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400} c="dimmed">
                  {t(`fact.${name}`)}
                </Table.Th>
                <Table.Td ta="right">{said(name)}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
