import type { LanguageWords } from './language-words';

/** English: words of grammar and politeness, question words, and groups of words used for the same thing in business. */
export const wordsEn: LanguageWords = {
  stop: `a an the and or but if of to in on at by for with from into about as is are was were be been being am it its
    this that these those i me my we us our you your yours he she they them their there here do does did doing have has
    had having will would shall should could may might must not no nor so than then too very just also please tell hi
    hello hey thanks thank want like know wondering question any some all get got let lets s t re ve ll d m im ive
    youre after now really actually simply etc something everything onto else`,
  weak: `how what which when where who whom whose why can much many long need make made work works working one possible
    able only big new other another give take show offer provide include everyone use used using see look someone
    somebody people happen happens large small kind sort several keep come go put available ones`,
  groups: [
    `price cost rate fee charge quote budget tariff expensive how_much what_cost pricey cheap spend invest afford
      estimate quotation pricelist set_me_back worth total sum ballpark price_tag rough_estimate damage how_much_money
      figure_cost money_needed pricing_model fixed_price price_range range_price rates_card how_dear overpriced
      low_cost cost_effective sum_total bill_come total_cost pay_for_bot fare payable amount how_much_charge`,
    `time deadline timeline duration fast quick soon urgent how_long how_fast how_soon how_quickly how_many_days
      how_many_weeks turnaround period weeks days months wait ready finished delivered delivery_time launch_date speed
      eta calendar delivery when_ready take_to_build lead_time hurry rush asap time_frame timeframe completed go_live
      live_date date by_what_date when_finish promptly speedy quicker faster express turnaround_time how_long_wait
      duration_project time_needed how_much_time take_long overnight finalised christmas tight_deadline months_take`,
    `pay payment paid settle checkout transaction transfer_money method_of_payment send_money cash crypto paypal
      billing purchase settle_the_bill bank wire credit debit currency dollars euros bitcoin funds remit
      account_details bank_details way_to_pay forms_of_payment options_for_payment accept_card venmo usdt
      crypto_payment apple_pay wallet`,
    `instalment parts staged advance prepayment deposit upfront split tranches gradually partially half later_payment
      bit_by_bit spread credit portions phased several_payments pay_half rest_later postpay payment_plan financing
      milestone step_by_step deferred down_payment remainder two_goes over_time monthly_payments half_later pay_later
      upfront_payment rest_afterwards spread_payments chunks balance two_payments staggered`,
    `refund return money_back cancel terminate change_our_mind withdraw back_out reimburse compensation give_back
      regret unhappy dissatisfied disappointed reverse pull_out quit chargeback satisfied unsatisfied call_off
      stop_project policy midway pull_out_midway money_returned result_disappoints bail bail_out abort funds_back
      rescind void reject exit_contract opt_out deposit_back`,
    `guarantee warranty quality assured promise responsible liability back_your_work stand_behind back_up liable
      reliable_work faulty wrong_work free_bug fixed_free quality_control hold_accountable defects mistakes`,
    `error bug fault glitch failure defect issue break broken crash problem malfunction down failing stops wrong
      breaks_down dies offline outage faulty mistake hiccup goes_wrong go_wrong misbehave freeze hang stuck unavailable
      responding`,
    'fix repair correct mend solve restore resolve patch reparation debug',
    `support maintenance aftercare helpdesk help assistance service afterwards post_launch upkeep maintain
      after_go_live ongoing_help tech_support techsupport keep_updated stick_around abandon maintain_bot updates
      post_release who_do_we_call ongoing_support technician caretaking help_later assistance_later customer_service
      hand_over disappear monitoring_bot once_live`,
    `contract agreement officially legal paperwork documents sign formal papers written_agreement formalise deal lawyer
      terms conditions terms_conditions arrangement binding legally_binding registered_company registered attorney
      contractual lawful written agreement_sample accounting_documents legal_entity e_sign stamp`,
    `nda nondisclosure confidentiality secret secrecy private disclose competitors keep_quiet keep_secret steal ideas
      hush reveal discretion discreet rivals keep_between hush_hush undisclosed share_idea steal_idea steal_concept
      trust_idea leak_idea copy_idea keep_to_yourself concept share leak`,
    `data information personal details customer_data records privacy database info backup records_clients
      details_customers sensitive access_to_data customer_info who_has_access store_details client_info
      contacts_clients stored_where phone_numbers`,
    `security safe safety protect leak breach hacked gdpr privacy encrypted stolen hackers backup cyber hackproof
      privacy_protected safeguarded breach_data steal_data`,
    `edit revision correction change amendments tweaks rework redo modify adjust alter iterations rounds fixes redone
      fix_text fine_tune modification suggestion remarks feedback_rounds first_version redraft request_changes
      ask_for_changes refine midway`,
    `ourselves myself own yourself independently without_programmer without_developer without_coder diy nontechnical
      self self_service alone staff_edit non_technical nontech without_coding coder programmer developer_required
      employee_change`,
    `admin dashboard panel cms backend interface backoffice admin_area console editor content_management content
      control_bot wording`,
    `statistics stats analytics report metrics numbers conversion figures insights dashboards track measure monitoring
      kpi charts graphs visits views measure_results kpis visitors_many usage effective see_numbers how_many_visitors
      how_many_visited counters performance_sales results roi data_usage see_results engagement utm audience_data`,
    `artificial_intelligence ai neural chatgpt gpt llm smart machine_learning language_model intelligent openai think
      neural_network clever gpt4 gemini grok deepseek hallucinate natural_speech natural_language free_text
      understand_free answers_itself learn_documents trained generative invent brain robot_smart clever_bot
      make_up_answers lie nlp deep_learning chat_like_human talk_like_human`,
    `integrate connect link hook sync synchronise plug work_together third_party external spreadsheet excel zapier api
      accounting warehouse erp webhook outside systems tool app_connect google sheets calendar export import
      zoho_connect plugin software exchange_data connector work_with_website compatible interoperate database_sync talk`,
    `crm amocrm bitrix bitrix24 hubspot salesforce pipedrive sales_system zoho amo crm_system customer_database
      record_clients sales_force crms kommo dynamics push_leads pipeline`,
    `campaign newsletter broadcast mailing blast mass bulk send_out send_to_everyone everyone marketing announcement
      push spam mailshot promos everyone_at_once advertising ads promotion all_clients_at_once whole_base reach_out
      reminder push_messages sale_announcement bulk_messages mass_message email_blast subscribers_message
      marketing_messages mass_text email subscribers notify`,
    `notification notify alert informed find_out told see_requests hear ping someone_applies someone_wrote applies
      who_receives receive_leads see_enquiries manager_told applications_land arrive show_up distributed assigned
      sales_team staff_hear`,
    'request lead enquiry application inquiry order submission',
    `client customer buyer user subscriber visitor people person audience members shopper patron consumers end_user
      userbase followers`,
    `portfolio examples cases samples showcase previous_work past_work experience references projects done_before
      built_before track_record demo previous past what_have_you_done successful succeeded success_story past_projects
      try_bot existing_clients who_are_your_customers years_experience expertise bots_made done_so_far built_already
      previous_clients past_clients`,
    'review testimonial feedback opinions recommendations what_clients_say',
    `hosting server cloud vps runs data_centre infrastructure deployed located_technically lives machine live_where
      country_servers web_host datacentre data_center where_does_it_live where_is_it_hosted stored_server
      hosting_expenses running_costs upkeep_cost domain server_cost physically`,
    `monthly subscription per_month recurring ongoing every_month each_month regular running_costs regular_payments
      pay_every_month monthly_fees each_year annual yearly hidden_costs additional_costs ongoing_costs recurring_charge
      costs_later upkeep`,
    `language multilingual translate english uzbek kazakh russian bilingual localisation localization foreign spanish
      german chinese speak tongue speakers arabic turkish french italian portuguese hindi korean japanese polyglot
      several_languages speak_to_foreigners non_english lingual dialect languages_supported foreign_customers`,
    `messenger whatsapp vk viber instagram facebook platform channels social apps networks signal wechat slack discord
      site website webpage embed embedded web outside_telegram besides_telegram social_media other_apps line chat_apps
      landing_page multiple_channels multichannel omnichannel`,
    'telegram tg',
    'bot chatbot robot chat_bot assistant',
    `load performance handle cope traffic simultaneous capacity scale withstand overload thousands scalable concurrent
      crowd peak busy many_people survive flood hold_up big_audience rush robust viral black_friday heavy_traffic
      crash_under stress stable stability slow slow_down ceiling thousands_of_people large_audience many_visitors
      lots_of_people reliability influx surge spike volume throughput users_at_once`,
    'package plan tier option bundle',
    `choose pick select suit recommend advise decide suitable fits best which_one help_us_choose right undecided advice
      cannot_decide unsure help_me_decide decide_between pick_package which_do_i_need optimal best_option appropriate
      propose sure option match`,
    `difference compare comparison versus vs distinguish contrast what_distinguishes different_between better_basic
      packages_compare apart better`,
    `start begin kick_off launch first_step kickoff onboarding prepare commence first_thing kick_things kick_things_off
      order_bot place_an_order how_do_i_order go_ahead process_begin next_step sign_up initiate proceed steps`,
    `specification brief requirements materials questionnaire input prerequisites spec supply information_require
      information_needed documents_needed what_do_you_require terms_of_reference technical_task prepare`,
    `own owner ownership belong rights property source_code intellectual copyright keep_the_bot ours handed
      transfer_rights ours_forever take_away vendor_lock take_elsewhere elsewhere registered_name whose_name proprietor
      holds_rights rights_holder ip royalties license licence take_bot locked`,
    `upgrade switch move migrate extend expand later higher bigger change_plan grow top_up expand_later add_features
      new_features functionality additional_features more_features down_the_road go_from_basic basic_to_premium
      change_tariff tier_up higher_tier start_small start_with_cheapest add_later extra_features expand_functionality
      downgrade change_package another_plan different_plan step_up`,
    'invoice bill company transfer company_pay legal_entity business_account firm organisation',
    'card visa mastercard credit_card debit_card',
    `acquiring yookassa receipts register sell checkout_in_bot accept_money accept_payments online_payments purchases
      buy_in_bot purchase_in_chat shop stripe gateway payment_gateway cart shopping_cart store online_store goods
      take_money buy_inside customers_pay clients_pay pay_in_chat pay_inside money_from_customers sell_goods
      sell_through process_payments checkout issue_receipts purchase_inside people_purchase ecommerce webshop
      collect_payments collect_money`,
    `limit restriction maximum cap forbidden ban blocked prohibit allowed cannot rules pitfalls constraint drawback
      forbid message_length write_first message_first start_conversation disallow downside shortcomings quota ceiling`,
    'delivery deliver ship courier dispatch pickup pick_up parcel postage',
    'address located office place directions branch city based parking',
    `hours schedule opening weekend working_hours business_hours open_today closing holidays timetable what_time_open
      sunday saturday`,
    `discount promo coupon cheaper sale bonus special_offer deal_offer loyalty cashback reduction promo_code voucher
      student_discount cheaper_price`,
    'contact phone call reach email telephone phone_number mail touch talk',
    `manager human operator agent staff employee real_person live_person speak_to_human talk_to_human representative
      specialist consultant administrator`,
    'book appointment reserve schedule_visit schedule_appointment slot sign_up_for reschedule',
    'training teach learn course tutorial lessons workshop instruct manual',
    'develop build create creation built construct produce making programming coding crafted',
    `existing current ready old previous legacy another_developer inherited unfinished half_done half_finished revamp
      finish_bot continue_project manychat transfer_bot another_builder one_already refactor restore_bot salvage
      take_over taken_over present_bot someone_made made_by_someone port current_bot other_company other_agency already
      migrate`,
    `improve upgrade_old rework enhance modernise refine rebuild renovate revamp fix_bot upgrade_bot update_bot refresh
      overhaul redesign remodel rework_bot`,
    'included include_price what_is_included contains covers inclusive',
    'trial free_trial test try_out demo pilot sandbox try_before test_drive',
    'reschedule rebook postpone change_date change_time move_appointment another_day another_time',
    'age kids children child adults how_old minimum_age',
    'account profile login register registration sign_up signup',
    'website site webpage landing web homepage',
    'team specialists experts employees personnel qualification qualified certificate certified',
    'free gratis complimentary free_of_charge without_paying',
    'access permissions roles password',
  ],
};
