import { Button, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import type { Import } from '../api/imports'
import classes from './Imports.module.css'

const outcomes = ['created', 'updated', 'unchanged', 'rejected'] as const

/** How the rows end, or would end; the four add up to the rows read. */
export function CountsPanel({ import: at }: { import: Import }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  return (
    <Panel title={at.state === 'CHECKED' ? t('result.expected') : t('result.title')}>
      <dl className={classes.counts}>
        <div className={classes.count}>
          <dt>{t('result.rows')}</dt>
          <dd>{format.number(at.rows)}</dd>
        </div>
        {outcomes.map((outcome) => (
          <div key={outcome} className={classes.count} data-bad={(outcome === 'rejected' && at.rejected > 0) || undefined}>
            <dt>{t(`result.${outcome}`)}</dt>
            <dd>{format.number(at[outcome])}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

/** Rows that are not stored, each with the reason and what would do instead. */
export function RejectionsPanel({ import: at }: { import: Import }) {
  const { t } = useTranslation('imports')
  return (
    <Panel
      title={t('rejections.title')}
      aside={
        <Button component="a" href={`/api/imports/${at.id}/rejections.csv`} download size="xs" variant="default" leftSection={<IconDownload size={15} />}>
          {t('rejections.download')}
        </Button>
      }
    >
      <Stack gap="xs">
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('rejections.title')}>
          <table className={`${classes.table} ${classes.stack}`}>
            <thead>
              <tr>
                <th scope="col">{t('rejections.line')}</th>
                <th scope="col">{t('rejections.value')}</th>
                <th scope="col">{t('rejections.reason')}</th>
                <th scope="col">{t('rejections.suggestion')}</th>
              </tr>
            </thead>
            <tbody>
              {at.rejections.map((rejection) => (
                <tr key={`${rejection.line}:${rejection.field}:${rejection.code}`}>
                  <th scope="row">{rejection.line}</th>
                  <td>
                    {rejection.value && <span className={classes.value}>{rejection.value}</span>}
                    {rejection.field && (
                      <Text size="xs" c="dimmed">
                        {t(`field.${rejection.field}`, { defaultValue: rejection.field })}
                      </Text>
                    )}
                  </td>
                  <td>{rejection.message}</td>
                  <td>{rejection.suggestion ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {at.rejected > at.rejections.length && (
          <Text size="sm" c="dimmed">
            {t('rejections.more', { count: at.rejected - at.rejections.length })}
          </Text>
        )}
      </Stack>
    </Panel>
  )
}
