import { businessNowhere } from '@/lib/api/business'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = businessNowhere
