/** Acronyms of things, measures, offices and crafts, in lower case: no actor whatever stands around them. */
export const TERM_ACRONYMS: ReadonlySet<string> = new Set(
  `2d 3d 4d 4g 5g ac adhd ai aids api apr ascii atm atv bbq bmi bp btu cad cbt ccd cctv cd cdo ceo cfc cfo cgi cio
  cmo coo copd cpi cpr cpu crm csi css csv ct cto cv cvt ddos ddt diy dj dna dob doi drm dui dvd dwi ebitda ecg
  eeg ekg emf emt erp esg esl eta etc etf ev evp faq fifo fps fte fx fy fyi gb gcse gdp gdpr ged gi gis gmo gmt
  gnp gp gpa gps gpu gre gui hd hdmi hdtv hgv hiv hmo hpv hq hr hrt html http https hvac ibs icd icu id ied ieds
  imax ip ipo iq isbn isp issn ivf ivr jpeg json jv kpi lan laser lbw lcd led lgbt lgbtq lgbtqi lidar lng lp lpg
  lsd mba mdma mep mmr mp mpg mph mri mrna mvp nda nft ngo nmr obe ocd oem ok ot otc pc pcb pcr pdf phd php pin
  pis pm pms pov pow ppe ppp pr ptsd pvc qa qc qr r&d radar ram rbc rbi rfid rna roi rom rpg rpm rsi rsvp rv saas
  sars seo sim sme sms sonar sos sql ssd ssl sso std stem sti suv tb tbi tcp tv tvs uav ufo uhf ui url usb ussd
  uti uv ux vat vbied vcr vfx vhf vhs vip vpn vr vs wan wbc wifi wmd wwi wwii xml`
    .trim()
    .split(/\s+/),
);
