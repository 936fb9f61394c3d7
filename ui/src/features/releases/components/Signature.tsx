import { Badge } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Release } from '../api/releases'

/** Whether a release still holds what it was signed for. */
export function Signature({ release }: { release: Release }) {
  const { t } = useTranslation('releases')
  return (
    <Badge
      variant="light"
      color={release.genuine ? 'pine' : 'red'}
      tt="none"
      title={release.hash}
      leftSection={release.genuine ? <IconShieldCheck size={12} /> : <IconShieldX size={12} />}
    >
      {t(release.genuine ? 'genuine' : 'forged')}
    </Badge>
  )
}
