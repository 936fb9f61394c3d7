import { Badge, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSettle, type Import } from '../api/imports'
import classes from './Imports.module.css'

const OPEN = 'open'
const REJECT = 'reject'
const meaning = (id: string) => `use:${id}`

type Proposal = Import['proposals'][number]

/** Values that stand for nothing we know, each with what it may mean. A person says; nothing is guessed. */
export function ProposalsPanel({ import: at, disabled }: { import: Import; disabled: boolean }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const settle = useSettle()
  const choose = ({ field, value }: Proposal, choice: string) => {
    const resolution = choice === OPEN ? null : choice === REJECT ? { reject: true, use: null } : { use: choice.slice(meaning('').length), reject: null }
    settle.mutate({ params: { path: { id: at.id } }, body: [{ field, value, resolution }] })
  }
  const chosen = ({ resolution }: Proposal) => (resolution?.reject ? REJECT : resolution?.use ? meaning(resolution.use) : OPEN)
  const open = at.proposals.filter((proposal) => !proposal.resolution).length
  return (
    <Panel
      title={t('proposals.title')}
      aside={
        <Badge variant="light" color={open > 0 ? 'marmalade' : 'pine'} tt="none">
          {open > 0 ? t('proposals.open', { count: open }) : t('proposals.done')}
        </Badge>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('proposals.hint')}
      </Text>
      {settle.error != null && <ProblemAlert error={settle.error} />}
      <table className={`${classes.table} ${classes.stack}`}>
        <thead>
          <tr>
            <th scope="col">{t('proposals.value')}</th>
            <th scope="col">{t('proposals.rows')}</th>
            <th scope="col">{t('proposals.means')}</th>
          </tr>
        </thead>
        <tbody>
          {at.proposals.map((proposal) => (
            <tr key={`${proposal.field}:${proposal.value}`}>
              <th scope="row">
                <span className={classes.value}>{proposal.value}</span>
                <Text size="xs" c="dimmed" fw={400}>
                  {t(`field.${proposal.field}`, { defaultValue: proposal.field })}
                </Text>
              </th>
              <td>{t('rows', { count: proposal.count })}</td>
              <td>
                <NativeSelect
                  aria-label={t('proposals.meaningOf', { value: proposal.value })}
                  disabled={disabled || settle.isPending}
                  value={chosen(proposal)}
                  onChange={(event) => choose(proposal, event.currentTarget.value)}
                  data={[
                    { value: OPEN, label: t('proposals.undecided') },
                    ...proposal.candidates.map(({ id, label, score }) => ({ value: meaning(id), label: `${label} (${format.percent(Math.round(score * 100))})` })),
                    { value: REJECT, label: t('proposals.reject') },
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
