import { Badge, Group, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { InlineEdit } from '@/shared/ui/InlineEdit'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { useChange, type Opportunity, type OpportunityChange } from '../api/opportunities'

// Inputs are loaded when somebody edits; most only read.
const CustomerSelect = lazy(() => import('@/features/customers/components/CustomerSelect').then((module) => ({ default: module.CustomerSelect })))
const UserSelect = lazy(() => import('@/features/identity/components/UserSelect').then((module) => ({ default: module.UserSelect })))
const MoneyInput = lazy(() => import('@/shared/ui/MoneyInput').then((module) => ({ default: module.OptionalMoneyInput })))
const DateInput = lazy(() => import('@/shared/ui/dates').then((module) => ({ default: module.DateInput })))
const DaysInput = lazy(() => import('./DaysInput').then((module) => ({ default: module.DaysInput })))
const TagsInput = lazy(() => import('./CompetitorsInput').then((module) => ({ default: module.CompetitorsInput })))

/** What is known of a deal; whatever a person may change is changed right there. */
export function DealFacts({ deal, nameOf }: { deal: Opportunity; nameOf: (field: string) => string }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const { mutateAsync } = useChange()
  const fixed = deal.status !== 'OPEN'
  const offerFixed = fixed || deal.locked
  const save = (part: Omit<OpportunityChange, 'version'>) =>
    mutateAsync({ params: { path: { id: deal.id } }, body: { version: deal.version, ...part } })
  // A deal always has a name and an owner; saving nothing leaves them as they were. The rest can be taken away.
  const saveIf = (part: Omit<OpportunityChange, 'version'> | false | null | '') => (part ? save(part) : Promise.resolve())
  const unknown = t('edit.unknown')
  return (
    <Panel>
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm" m={0} mb="sm">
        <InlineEdit
          label={t('field.name')}
          value={deal.name}
          display={deal.name}
          disabled={fixed}
          nameOf={nameOf}
          onSave={(name) => saveIf(name.trim() && { name: name.trim() })}
          editor={(draft, change, error) => (
            <TextInput autoFocus aria-label={t('field.name')} maxLength={200} value={draft} error={error} onChange={(event) => change(event.currentTarget.value)} />
          )}
        />
        <InlineEdit
          label={t('field.customer')}
          value={deal.customer}
          display={
            deal.customer ? (
              <AppLink href={`/customers/${deal.customer.id}`} className="link">
                {deal.customer.name}
              </AppLink>
            ) : (
              unknown
            )
          }
          disabled={fixed}
          nameOf={nameOf}
          onSave={(customer) => save({ customerId: customer?.id ?? null })}
          editor={(draft, change, error) => <CustomerSelect label="" ariaLabel={t('field.customer')} autoFocus value={draft} onChange={change} error={error} />}
        />
        <InlineEdit
          label={t('field.amount')}
          value={deal.amount}
          display={deal.amount ? <Money value={deal.amount} /> : unknown}
          disabled={offerFixed || deal.items.length > 0}
          hint={!offerFixed && deal.items.length > 0 ? t('edit.fromItems') : undefined}
          nameOf={nameOf}
          onSave={(amount) => save({ amount })}
          editor={(draft, change, error) => <MoneyInput label={t('field.amount')} autoFocus value={draft} onChange={change} error={error} />}
        />
        <InlineEdit
          label={t('field.expectedClose')}
          value={deal.expectedClose}
          display={deal.expectedClose ? format.plainDate(deal.expectedClose) : unknown}
          disabled={fixed}
          nameOf={nameOf}
          onSave={(expectedClose) => save({ expectedClose })}
          editor={(draft, change, error) => <DateInput aria-label={t('field.expectedClose')} autoFocus clearable clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }} value={draft} onChange={change} error={error} />}
        />
        <InlineEdit
          label={t('field.paymentTerms')}
          value={deal.paymentTermsDays}
          display={
            deal.paymentTermsDays === null
              ? t('edit.usualTerms', { count: deal.usualPaymentTermsDays })
              : t('edit.days', { count: deal.paymentTermsDays })
          }
          disabled={offerFixed}
          nameOf={nameOf}
          onSave={(paymentTermsDays) => save({ paymentTermsDays })}
          editor={(draft, change, error) => (
            <DaysInput label={t('field.paymentTerms')} usual={deal.usualPaymentTermsDays} value={draft} onChange={change} error={error} />
          )}
        />
        <InlineEdit
          label={t('field.nonStandardTerms')}
          value={deal.nonStandardTerms}
          display={deal.nonStandardTerms ? <span style={{ whiteSpace: 'pre-line' }}>{deal.nonStandardTerms}</span> : t('edit.ourContract')}
          disabled={offerFixed}
          nameOf={nameOf}
          onSave={(terms) => save({ nonStandardTerms: terms?.trim() || null })}
          editor={(draft, change, error) => (
            <Textarea
              autoFocus
              aria-label={t('field.nonStandardTerms')}
              placeholder={t('edit.contractHint')}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={1000}
              value={draft ?? ''}
              error={error}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        />
        <InlineEdit
          label={t('field.owner')}
          value={deal.owner?.id ?? null}
          display={<PersonName person={deal.owner} />}
          disabled={fixed}
          nameOf={nameOf}
          onSave={(ownerId) => saveIf(ownerId && { ownerId })}
          editor={(draft, change, error) => <UserSelect label={t('field.owner')} value={draft} onChange={change} error={error} />}
        />
        <InlineEdit
          label={t('field.competitors')}
          value={deal.competitors}
          display={
            deal.competitors.length > 0 ? (
              <Group gap={4} component="span">
                {deal.competitors.map((name) => (
                  <Badge key={name} variant="light" color="gray" tt="none">
                    {name}
                  </Badge>
                ))}
              </Group>
            ) : (
              unknown
            )
          }
          disabled={fixed}
          nameOf={nameOf}
          onSave={(competitors) => save({ competitors })}
          editor={(draft, change, error) => <TagsInput value={draft} onChange={change} error={error} />}
        />
      </SimpleGrid>
      <Facts
        facts={[
          [t('field.listAmount'), deal.listAmount && <Money value={deal.listAmount} />],
          [t('field.discount'), deal.discountPercent > 0 && format.percent(deal.discountPercent)],
          [t('field.margin'), deal.marginPercent !== null && format.percent(deal.marginPercent)],
          [t('field.team'), deal.team?.name],
          [t('field.created'), format.date(deal.createdAt)],
          [t('field.closed'), deal.closedAt && format.date(deal.closedAt)],
          [t('field.lossReason'), deal.lossReason && t(`lossReason.${deal.lossReason}`)],
          [t('field.lossNote'), deal.lossNote],
          [t('field.reopenReason'), deal.reopenReason],
          [
            t('field.lead'),
            deal.leadId && (
              <AppLink href={`/leads/${deal.leadId}`} className="link">
                {t('field.leadOpen')}
              </AppLink>
            ),
          ],
        ]}
      />
    </Panel>
  )
}
