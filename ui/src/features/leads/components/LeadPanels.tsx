import { Alert, Badge, Group, List, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/shared/api/types'
import { useFormat } from '@/shared/i18n/format'
import { addressOf, AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import type { Lead } from '../api/leads'
import { TemperatureBadge } from './LeadBadges'
import { useSourceName } from './sources'

export function ContactPanel({ contact }: { contact: Schema<'Contact'> }) {
  const { t, i18n } = useTranslation('leads')
  const name = (type: 'region' | 'language', code: string | null | undefined) =>
    code && (new Intl.DisplayNames(i18n.language, { type, fallback: 'code' }).of(type === 'region' ? code.toUpperCase() : code) ?? code)
  return (
    <Panel title={t('contact.title')}>
      <Facts
        facts={[
          [t('contact.name'), contact.name],
          [t('contact.jobRole'), contact.jobRole && t(`jobRole.${contact.jobRole}`)],
          [
            t('contact.email'),
            contact.email && (
              <a className="link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ),
          ],
          [
            t('contact.phone'),
            contact.phone && (
              <a className="link" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                {contact.phone}
              </a>
            ),
          ],
          [t('contact.company'), contact.company],
          [t('contact.registrationNumber'), contact.registrationNumber],
          [t('contact.country'), name('region', contact.country)],
          [t('contact.language'), name('language', contact.language)],
        ]}
      />
    </Panel>
  )
}

export function InterestPanel({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  const format = useFormat()
  const sourceName = useSourceName()
  const { interest } = lead
  return (
    <Panel title={t('interest.title')}>
      <Stack gap="sm">
        {interest.message && <blockquote className="said">{interest.message}</blockquote>}
        <Facts
          facts={[
            [t('interest.kind'), interest.kind && t(`kind.${interest.kind}`)],
            [t('interest.employees'), interest.employees != null && format.number(interest.employees)],
            [t('captured'), format.dateTime(lead.capturedAt)],
            [t('sourceLabel'), sourceName(lead.source)],
          ]}
        />
      </Stack>
    </Panel>
  )
}

/** Why the table thinks so: every reason that counted, so that a rep can trust or doubt it. */
export function ScorePanel({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  return (
    <Panel title={t('score')} aside={lead.temperature && <TemperatureBadge lead={lead} />}>
      {lead.reasons.length > 0 ? (
        <List size="sm" spacing={4}>
          {lead.reasons.map((reason) => (
            <List.Item key={reason}>{t(`reason.${reason}`, { defaultValue: reason })}</List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm" c="dimmed">
          {t('notScored')}
        </Text>
      )}
    </Panel>
  )
}

export function DuplicatesAlert({ duplicates }: { duplicates: Schema<'Duplicate'>[] }) {
  const { t } = useTranslation('leads')
  if (duplicates.length === 0) return null
  return (
    <Alert color="marmalade" icon={<IconUsers />} title={t('duplicates.title', { count: duplicates.length })}>
      <List size="sm" spacing={4}>
        {duplicates.map((duplicate, index) => (
          <List.Item key={duplicate.id ?? index}>
            <Duplicate duplicate={duplicate} />
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function Duplicate({ duplicate: { type, id, label, owner } }: { duplicate: Schema<'Duplicate'> }) {
  const { t } = useTranslation('leads')
  const kind = t(`duplicates.${type}`, { defaultValue: type })
  const href = id ? addressOf({ type, id }) : undefined
  return (
    <Group gap={6}>
      <Badge variant="outline" color="gray" tt="none" size="sm" c="inherit">
        {kind}
      </Badge>
      {href ? (
        <AppLink href={href} className="link">
          {label ?? kind}
        </AppLink>
      ) : (
        <span>{label ?? t('duplicates.elsewhere')}</span>
      )}
      {owner && <span>· {t('duplicates.ownedBy', { name: owner.name })}</span>}
    </Group>
  )
}

export function DecisionPanel({ lead, decision }: { lead: Lead; decision: NonNullable<Lead['decision']> }) {
  const { t } = useTranslation('leads')
  const format = useFormat()
  return (
    <Panel title={t(`decided.${decision.outcome}`)}>
      <Stack gap="sm">
        <Facts
          facts={[
            [t('decided.at'), format.dateTime(decision.decidedAt)],
            [t('decided.reason'), decision.reason && t(`disqualification.${decision.reason}`, { defaultValue: decision.reason })],
            [t('decided.until'), decision.nurtureUntil && format.plainDate(decision.nurtureUntil)],
            [
              t('decided.deal'),
              lead.opportunityId && (
                <AppLink href={`/opportunities/${lead.opportunityId}`} className="link">
                  {t('decided.openDeal')}
                </AppLink>
              ),
            ],
          ]}
        />
        {decision.note && <Text size="sm">{decision.note}</Text>}
      </Stack>
    </Panel>
  )
}
