import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** How much is to be mended: what stops a release, and what is good to know. */
export function ProblemCount({ errors, warnings = 0 }: { errors: number; warnings?: number }) {
  const { t } = useTranslation('studio')
  if (errors === 0 && warnings === 0) {
    return (
      <Badge variant="light" color="pine" tt="none">
        {t('problems.none')}
      </Badge>
    )
  }
  return (
    <Group gap={6} component="span">
      {errors > 0 && (
        <Badge variant="light" color="red" tt="none">
          {t('problems.errors', { count: errors })}
        </Badge>
      )}
      {warnings > 0 && (
        <Badge variant="light" color="marmalade" tt="none">
          {t('problems.warnings', { count: warnings })}
        </Badge>
      )}
    </Group>
  )
}
