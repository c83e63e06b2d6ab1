import { slotsNowhere } from '@/lib/api/slots'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsNowhere
