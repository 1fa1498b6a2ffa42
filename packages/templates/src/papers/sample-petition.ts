/** The unpaid compensation for crops, from the letter to the re-review. All fictional. */
export const petitioner = '赵某丑'
export const petitionNumber = '（2026）青石信字第012号'
export const matter = '柳岸村青苗补偿费未兑付'
export const reference = { petitioner, petitionNumber, matter }

export const bureau = '云溪市青石区信访局'
export const resourcesBureau = '云溪市青石区自然资源局'
export const districtGovernment = '云溪市青石区人民政府'
export const cityGovernment = '云溪市人民政府'
