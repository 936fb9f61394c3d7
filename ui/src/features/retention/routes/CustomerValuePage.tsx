import { Grid, Skeleton, Stack, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { PageHeader } from '@/shared/ui/PageHeader'
import { MovesPanel } from '../components/MovesPanel'
import { TiersPanel } from '../components/TiersPanel'

const ReviewsPanel = lazy(() => import('../components/ReviewsPanel').then((module) => ({ default: module.ReviewsPanel })))
const ContactCostsPanel = lazy(() => import('../components/ContactCostsPanel').then((module) => ({ default: module.ContactCostsPanel })))

/** How valuable customers are, all together, and how that changes. */
export function CustomerValuePage() {
  const { t } = useTranslation('retention')
  const me = useMe()
  const runs = me?.role === 'MANAGER' || me?.role === 'ADMIN'
  return (
    <>
      <PageHeader
        title={t('title')}
        under={
          <Text size="sm" c="dimmed" maw={680}>
            {t('hint')}
          </Text>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: runs ? 7 : 12 }}>
          <Stack gap="md">
            <TiersPanel />
            <MovesPanel />
          </Stack>
        </Grid.Col>
        {runs && (
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Suspense fallback={<Skeleton height={300} />}>
              <Stack gap="md">
                <ReviewsPanel />
                <ContactCostsPanel />
              </Stack>
            </Suspense>
          </Grid.Col>
        )}
      </Grid>
    </>
  )
}
