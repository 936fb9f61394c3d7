import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProductSelect } from '@/features/products/components/ProductSelect'
import { useIdempotencyKey } from '@/shared/api/idempotency'
import { asProblem } from '@/shared/api/problem'
import { languageNames, languages } from '@/shared/i18n'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { interestKinds, jobRoles, useCaptureLead, useLeadSources } from '../api/leads'
import { asCapture, emptyLead, type LeadFormValues } from '../components/capture'
import { useSourceName } from '../components/sources'

const countries = ['CZ', 'SK', 'PL', 'DE', 'AT', 'HU', 'FR', 'IT', 'ES', 'NL', 'GB', 'US']

/** Takes down what somebody said on the phone or at a fair. The web form of strangers ends in the same place. */
export function NewLeadPage() {
  const { t, i18n } = useTranslation('leads')
  const navigate = useNavigate()
  const key = useIdempotencyKey()
  const capture = useCaptureLead()
  const { data: sources = [] } = useLeadSources()
  const sourceName = useSourceName()
  const form = useForm({
    initialValues: emptyLead(i18n.language),
    validate: {
      contact: {
        name: (name, { contact }) => (name.trim() || contact.company.trim() ? null : t('capture.nameMissing')),
        email: (email, { contact }) =>
          email.trim() || contact.phone.trim()
            ? email.trim() && !/^\S+@\S+$/.test(email.trim())
              ? t('capture.emailWrong')
              : null
            : t('capture.answerMissing'),
      },
    },
  })

  // The company may have taken the usual one out of its list.
  const source = (values: LeadFormValues) => (sources.includes(values.source) ? values.source : (sources[0] ?? values.source))
  const submit = form.onSubmit((values) =>
    capture.mutate(
      { params: { header: { 'Idempotency-Key': key } }, body: asCapture({ ...values, source: source(values) }) },
      {
        onSuccess: ({ id }) => {
          toast(t('capture.done'))
          void navigate({ to: '/leads/$leadId', params: { leadId: id } })
        },
        onError: (error) => form.setErrors(Object.fromEntries(asProblem(error).fields.map(({ field, message }) => [field, message]))),
      },
    ),
  )

  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' })
  const unknown = { value: '', label: t('capture.unknown') }
  const choices = (group: string, values: readonly string[]) => values.map((value) => ({ value, label: t(`${group}.${value}`) }))
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader
        title={t('capture.title')}
        over={
          <AppLink href="/leads" className="link">
            {t('title')}
          </AppLink>
        }
      />
      <Stack maw={860}>
        <Panel title={t('contact.title')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('contact.name')} maxLength={200} autoFocus {...form.getInputProps('contact.name')} />
            <TextInput label={t('contact.company')} maxLength={200} {...form.getInputProps('contact.company')} />
            <TextInput label={t('contact.email')} type="email" maxLength={254} {...form.getInputProps('contact.email')} />
            <TextInput label={t('contact.phone')} type="tel" maxLength={40} {...form.getInputProps('contact.phone')} />
            <TextInput label={t('contact.registrationNumber')} maxLength={40} {...form.getInputProps('contact.registrationNumber')} />
            <NativeSelect label={t('contact.jobRole')} data={[unknown, ...choices('jobRole', jobRoles)]} {...form.getInputProps('contact.jobRole')} />
            <NativeSelect
              label={t('contact.country')}
              data={[unknown, ...countries.map((code) => ({ value: code, label: regions.of(code) ?? code }))]}
              {...form.getInputProps('contact.country')}
            />
            <NativeSelect
              label={t('contact.language')}
              data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
              {...form.getInputProps('contact.language')}
            />
          </SimpleGrid>
        </Panel>
        <Panel title={t('interest.title')}>
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NativeSelect label={t('interest.kind')} data={choices('kind', interestKinds)} {...form.getInputProps('interest.kind')} />
              <NativeSelect label={t('sourceLabel')} data={sources.map((code) => ({ value: code, label: sourceName(code) }))} {...form.getInputProps('source')} value={source(form.values)} />
              <ProductSelect label={t('interest.product')} {...form.getInputProps('interest.productId')} />
              <NumberInput label={t('interest.employees')} min={0} allowDecimal={false} {...form.getInputProps('interest.employees')} />
            </SimpleGrid>
            <Textarea label={t('interest.message')} autosize minRows={3} maxLength={4000} {...form.getInputProps('interest.message')} />
          </Stack>
        </Panel>
        {capture.error != null && <ProblemAlert error={capture.error} hideFields />}
        <Group justify="flex-end">
          <Button component={AppLink} href="/leads" variant="default">
            {t('cancel', { ns: 'shared' })}
          </Button>
          <Button type="submit" loading={capture.isPending}>
            {t('capture.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
