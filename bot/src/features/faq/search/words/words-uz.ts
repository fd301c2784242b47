import type { LanguageWords } from './language-words';

/** Uzbek (Latin, apostrophes dropped): words of grammar and politeness, question words, groups of words of one meaning. */
export const wordsUz: LanguageWords = {
  stop: `va yoki ham bilan uchun lekin ammo agar bu shu u ular men biz siz sen meni bizni sizni mening bizning sizning
    menga bizga sizga unga edi ekan emas bor yoq ha yana juda faqat haqida iltimos ayting aytingchi salom assalomu
    alaykum rahmat kerakmi bolsa bolar deb esa kabi har hamma biror ozi savol bilmoqchi xohlayman edim edingiz esam
    keyin songra hozir endi masalan aytsangiz uni buni bizda sizda bizlarga sizlarga sizlar bizlar ochigi qani nimadir`,
  weak: `qanday qanaqa qaysi nima nimani nimaga qayerda qayer qachon kim kimga qancha nechta necha nega mumkin mumkinmi
    kerak qila qilish qilasiz qilaman olasiz oladi olaman boladi boladimi ishlaydi ishlaysiz bormi katta yangi boshqa
    beradi berasiz qiladi qilib qilsa qilsak qilsam olsa olsam olsak olasizmi berasizmi berib kimda kimdan qanchalik
    kera nimalar qilay qilasizlar sizlarda bilsa bilsam koram biznes kichik soni emasmi bir bitta ekanmi ish`,
  groups: [
    `narx qiymat baho summa tarif qancha_turadi necha_pul qimmat arzonmi xarajat sarflaymiz mablag byudjet smeta
      qancha_boladi nechchi_pul arzonroq necha_som tolanadigan prays preyskurant narhi qanchaga_qilib qanchaga_tushadi
      nech_pul nechpul qimmatmas hamyonbop xizmat_haqi taxminiy_narx umumiy_summa qancha_sorayapsiz budjet tolov_qancha
      qancha_olasiz tannarx qancha_mablag qancha_pul_ketadi qancha_toladi`,
    `muddat vaqt tez shoshilinch qancha_vaqt necha_kun qachon_tayyor srok davr hafta oy kun kutish ulgurasiz
      topshirasiz qachon_bitadi uzoq bitadi nechi_kun ish_muddati tayyorlanadi tezroq kechikish bitkazasiz tugatasiz
      tugaydi tugallanadi qachon_ishga shoshib shoshilib zudlik tezkor srogi qachon_topshirasiz yilgacha davomiyligi
      necha_haftada qancha_kutish necha_oy kechiktirmay qachon_tugaydi qancha_kun nechchi_kun tayyor_boladi yetkazasiz
      ekspress`,
    `tolov tolash tolayman tolanadi hisoblashish otkazish naqd pul_otkazish tolov_turi pulni_qanday bank hisobvaraq
      valyuta dollar rubl som kripto kriptovalyuta bitkoin perechislenie perechisleniye rekvizit hisob_raqam naqd_pul
      otkazma pulni_qayerga tolov_usuli schyot bank_orqali tolash_yoli hamyon qanday_tolaymiz`,
    `bolib qismlarga bosqichma nasiya oldindan avans kredit rassrochka yarmi bosqich bolaklab qismlab yarmini
      bolaklarga avansi predoplata zaklad garov boshlangich boshlangich_tolov ikki_bolib qisman oyma_oy
      hammasini_birdan birdaniga_tolash kechiktirsa qarzga muddatli muddatli_tolov qismma_qism keyinroq_tolash
      uch_bolib bolib_bersam bolib_tolasa oldindan_tolov depozit`,
    `qaytarish voz bekor qaytsak kompensatsiya qoplash voz_kechsak norozi yoqmasa rad qaytarib_olish fikr_ozgarsa
      vozvrat aynib ayniysak bekor_qilish toxtatsak kechsak qaytarib_berish pul_qaytadimi qaytariladi pulimiz
      qaytib_olish natija_yoqmasa yoqmay yoqmadi kelishmasak rad_etish jarima shartnomani_toxtatsak rozi_bolmasak`,
    `kafolat garantiya sifat kafil javobgar masul ishonch kafolatlaysizmi javobgarligi yomon_ishlasa bepul_tuzatasizmi
      masuliyat ishonarli aybingiz`,
    `xato nosozlik buzilsa ishlamasa bag muammo ishdan_chiqsa toxtasa nuqson buzilmaydimi ishlamay toxtab buzilib_qolsa
      kamchilik osilib qotib qotmaydimi sinsa chiqsa glyuk oshibka yiqilsa ochib_qolsa avariya`,
    'tuzatish togrilash tamirlash tiklash hal togirlash togrilaysiz togirlaysiz remont tiklab sozlash tuzatiladi',
    `yordam qollab quvvatlash xizmat texnik qollabquvvatlash servis ishga_tushgach qarab konsultatsiya podderjka
      obslujivanie obslujivaniye komak qarab_turadi kim_qaraydi yangilab_turadi qollab_turasiz keyinchalik_yordam
      tashlab_ketmaysiz tashlab_ketmay servis_xizmati kuzatib kuzatuv maslahat_berib ishga_tushgandan_song support
      texpodderjka yangilanish`,
    `shartnoma kelishuv rasmiy hujjat bitim_tuzish imzo yuridik qogoz rasman huquqiy dogovor kontrakt rasmiylashtirasiz
      bitim akt pechat muhr guvohnoma firma_ochilgan yurist yuridik_shaxs hujjatlar_berasiz qonuniy oferta
      shartnoma_tuzish mchj yatt schyot_faktura dalolatnoma shartnoma_namuna elektron_imzo`,
    `nda maxfiy sir oshkor raqobatchi goya gapirmaysizmi maxfiyligi tarqalmasin hech_kimga aytmaysiz birovga
      konfidensial oshkor_etmaslik goyamiz_ogirlan raqib begona sir_saqlash tarqatmaysiz`,
    `malumot shaxsiy axborot baza maxfiyligi zaxira nusxa baza_mijoz raqamlarimiz mijozlar_bazasi shaxsga_doir
      malumotlar_saqlash bazamiz telefon_raqamlar backup`,
    `xavfsizlik himoya ogirlash ogirlanmaydimi ishonchli shifrlash himoyalangan saqlanadi xaker buzib_kirish
      shifrlangan ogirlansa sotilib chiqib_ketish chiqib_ketmay saqlash saqlaysiz zaxira nusxa muhofaza buzib`,
    `tuzatishlar ozgartirish qayta tahrir qayta_ishlash ozgarish tuzatma pravka necha_marta_ozgartirish marta_ozgartir
      marta_qayta tuzatish_soni kiritish yoqmagan_joy togrilashlar qoshimcha_ozgartirish jarayonida_ozgartir dorabotka`,
    `ozimiz ozim mustaqil dasturchisiz oz_kuchimiz dasturchi_bolmagan ozimizcha yordamisiz mustaqil_ravishda
      ozim_ozgartir dasturchi_kerak oz_xodim yuritsak`,
    'admin panel boshqaruv kontent boshqara boshqarish tahrirlash matnlarni_ozgartir qoshamiz tovar kabinet redaktor',
    `statistika analitika hisobot konversiya korsatkich raqamlar olchash kuzatish natija grafik tashrif hisob_berish
      otchyot otchot samara samaradorlik tahlil kim_kirgan nechta_kirgan necha_kishi_kir olchov olchaymiz
      qancha_odam_kir monitoring diagramma foyda_beryap metrika`,
    `suniy_intellekt ai neyrotarmoq chatgpt aqlli si intellekt neyron aqliy oylaydi ongli gpt neyroset odamdek
      odamga_oxshab oylab oylab_javob organadigan deepseek gemini chatgpt_ulash notogri_javob erkin`,
    `ulash ulaysiz integratsiya boglash sinxronlash bogliq tashqi jadval excel api dasturlar ombor ulab ulanadi boglay
      boglaysiz birlashtirsa sinxronizatsiya exsel eksel chiqarsa yuklab_olish google sheets kalendar buxgalteriya
      tizim vebhuk webhook almashish servislar qoshimcha_dastur tashqi_tizim`,
    'crm amo bitriks bitrix amocrm srm bitriks24 bitrix24 voronka lidlar hubspot kommo crm_tizim',
    `xabarnoma ommaviy reklama jonatish yuborish tarqatish barchaga elon xabarlar spam tarqatma rassilka jonatma sms
      eslatma obunachilarga xabar_tarqatish hammaga_xabar barchaga_xabar ommaviy_jonatma aksiya_yuborish eslatish
      bazaga mijozlarga_yuborish elon_qilish birdan_xabar`,
    `bildirishnoma xabar ogohlantirish eshitamiz xabardor koramiz keladi bilib_olamiz xabarlar_keladimi sezamiz
      uvedomleniye xabar_boradi bildiradi qayerga_tushadi qayerga_keladi yozganini qabul_qiladi_murojaat signal ogoh
      tushsa taqsimlash taqsimlanadi bolib_berish sms_keladi korinadi`,
    'ariza lid murojaat buyurtma sorov zayavka zakaz',
    'mijoz xaridor foydalanuvchi obunachi odam kishi klient haridor auditoriya',
    `portfolio namuna keys misol tajriba loyihalar qilgan_ishlar demo avvalgi_ishlar muvaffaqiyatli qilgan_bot
      oldin_qilgan kimlarga_bot kimlarga_qilgan mijozlaringiz_kim necha_yil tajribangiz namuna_bot oxshash_loyiha
      natijalaringiz qilgan_loyiha`,
    'fikr sharh otziv baholar taassurot',
    `server xosting joylashtirish hosting infratuzilma internetda joylashuvi bulut vps qayerda_turadi qayerda_saqlanadi
      server_puli domen server_kim data_markaz ijara`,
    `oylik abonent muntazam oyiga oyma_oy har_oyda_tolash doimiy_tolov oylik_tolov yillik qoshimcha_xarajat podpiska
      obuna har_oy_pul`,
    `til tarjima ingliz ozbekcha qozoq ruscha chet tarjimon ikki_tilli inglizcha rus necha_til gapirish turk turkcha
      xorijiy chet_ellik koptilli qozoqcha tojik arab rus_tili ozbek tilni_ozgartir gaplashadi tushunadi_til uch_til
      xorijlik`,
    `messenjer whatsapp vatsap vk instagram ijtimoiy tarmoq kanal platforma ilova facebook viber vayber saytga ornatsa
      boshqa_tarmoq ijtimoiy_tarmoq boshqa_messenjer telegramdan_boshqa vkontakte diskord insta vidjet`,
    'telegram tg',
    'bot chatbot robot chat_bot',
    `yuklama kotaradi dosh unumdorlik minglab kop_odam chidaydimi kotara sigim kop kotara_oladimi minglab_odam yuk
      qotib_qolmay osilib_qolmay sekin chidash oqim mollangan bir_vaqtda katta_oqim koplab tirband sekinlashmay
      kop_mijoz kop_foydalanuvchi necha_kishi nagruzka yiqilmaydi`,
    'paket tarif variant toplam',
    `tanlash tanlaymiz maslahat tavsiya mos qaror yaxshiroq afzal qaysi_biri ikkilanyapman tanlab olay mos_keladi
      togri_keladi tanlab_bering bilmayapman qaysinisi yaxshi biznesga_mos maslahat_bering tavsiya_qiling tavsiya_eting
      tanlashda_yordam`,
    'farq solishtirish taqqoslash farqi_nima taqqoslang ajralib afzalligi ustunligi farqlanadi raznitsa',
    `boshlash boshlaymiz birinchi_qadam start tayyorgarlik boshlanadi ilk qadam hamkorlik buyurtma_berish
      buyurtma_qilmoqchi buyurtma_bermoqchi ish_tartibi start_olish birinchi_nima`,
    `topshiriq tz brif talab anketa savolnoma malumot_kerak hujjat tayyorlab yuborishim tayyorlab_qoyish
      nima_tayyorlash talab_qilinadi texzadaniye texnik_topshiriq bizdan_nima material malumot_beramiz`,
    `egalik tegishli huquq kod kimniki mulk mualliflik bizniki beriladimi meniki nomida yoziladi olib_ketsak bot_qoladi
      isxodnik boladi_bizniki xojayin mulkdor bizniki_boladi litsenziya ketsak`,
    `otish almashtirish kengaytirish yaxshilash oshirish upgrade keyinchalik kattaroq otamiz ozgartirsak otsa otsak
      otsam funksiya qoshimcha_funksiya tarifni_oshirish paketni_ozgartir paketni_almashtir tarifni_almashtir premiumga
      kattasini arzonidan farqini_tolab yuqori_tarif doplata`,
    'hisob firma kompaniya otkazma schyot schyot_faktura perechisleniye yuridik_shaxs bank_hisob tashkilot korxona',
    'karta plastik uzcard humo kartam visa mastercard',
    `payme click ekvayring kassa chek sotish savdo pul_qabul onlayn_tolov xarid sotuv pul_yigish haridlar botda_tolash
      botda_tolov botda_sotish dokon dokoni internet_dokon magazin tolay_oladi mijoz_tolaydi pul_olish pul_olsa
      tolov_tizimi savatcha haridqilish chek_beradi tovar_sotish uzum onlayn_sotuv botda_xarid telegramda_tolov`,
    `cheklov limit chegara taqiq blok maksimal ruxsat qoidalari taqiqlangan mumkin_bolmagan ban banlanadi bloklab
      bloklanadi birinchi_yozadi uzunligi xabar_uzun qila_olmaydi ruxsat_etilmagan kamchiligi qoshib_bolmaydi
      odamlarni_qoshish zapret uzun`,
    'chegirma aksiya arzon promokod skidka bonus keshbek kupon',
    'manzil ofis joylashgan qayerdasiz adres lokatsiya filial qayerda_joylashgan shahar mojal yetib_borish',
    'telefon raqam aloqa boglanish kontakt telefon_raqam qongiroq nomer pochta yozsam',
    'menejer operator xodim inson jonli tirik_odam konsultant mutaxassis administrator masul_xodim',
    'yaratish yasash ishlab_chiqish tayyorlash qurish yasab ishlab_chiqarish dasturlash tuzish',
    `mavjud tayyor eski oldingi avvalgi hozirgi ishlab_turgan chala chala_qolgan boshqa_dasturchi boshqa_birov
      birov_qilgan tayyor_bot davom_ettirish kochirish manychat konstruktor boshqalar_qilgan`,
    `yaxshilash takomillashtirish qayta_qilish modernizatsiya rivojlantirish yangilaysiz bitirib davom_ettirasiz
      ozgartirib tuzatib yaxshilab zamonaviy`,
    'dostavka yetkazib kuryer olib_kelish',
    'ish_vaqti ish_jadvali soat_nechada dam_olish ochiq yopiq grafik_ish nechigacha jadval_ish',
    'sinov sinab probniy test bepul_sinov korib_chiqish tekshirib',
    'bepul tekin',
    'kiradi oz_ichiga tarkib ichiga nimalar_kiradi',
    'bron yozilish navbat qabulga band_qilish joy_band',
    'kochirish boshqa_kun vaqtini_ozgartir keyinga_surish',
    'yosh bola necha_yosh',
    'jamoa mutaxassislar ustalar malaka sertifikat',
    'sayt veb website lending sahifa',
    'royxat royxatdan_otish akkaunt profil login',
    'orgatish oqitish qollanma kurs',
  ],
};
