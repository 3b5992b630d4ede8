// Every screen in every state worth looking at: the same data for tests and for pictures.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/flow/accompany_view.h"
#include "kiosk/flow/app_view.h"
#include "kiosk/flow/check_view.h"
#include "kiosk/flow/choice_view.h"
#include "kiosk/flow/control_view.h"
#include "kiosk/flow/day_close_view.h"
#include "kiosk/flow/export_view.h"
#include "kiosk/flow/goods_form_view.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/incident_view.h"
#include "kiosk/flow/inspection_view.h"
#include "kiosk/flow/listing_view.h"
#include "kiosk/flow/logs_view.h"
#include "kiosk/flow/meals_view.h"
#include "kiosk/flow/menu_view.h"
#include "kiosk/flow/people_view.h"
#include "kiosk/flow/person_view.h"
#include "kiosk/flow/photo_view.h"
#include "kiosk/flow/pick_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/record_form_view.h"
#include "kiosk/flow/return_view.h"
#include "kiosk/flow/samples_view.h"
#include "kiosk/flow/sheet_view.h"
#include "kiosk/flow/sign_in_view.h"
#include "kiosk/flow/signature_view.h"
#include "kiosk/flow/signs_view.h"
#include "kiosk/flow/stock_view.h"
#include "kiosk/flow/supplier_view.h"
#include "kiosk/flow/test_form_view.h"
#include "kiosk/flow/text_view.h"
#include "kiosk/flow/trace_view.h"
#include "kiosk/text/language.h"

namespace kiosk::fixtures {

using ScreenView =
    std::variant<HomeView, SignInView, SheetView, CheckView, ChoiceView, TextView, ReturnView, SamplesView,
                 SampleFormView, BatchView, BookView, SampleDetailView, AddDishView, DayCloseView, PeopleView,
                 PersonView, NewPinView, ReceivingView, PickView, DeliveryFormView, DeliveryView,
                 GoodsFormView, DutiesView, PhotoView, PagesView, SignatureView, StockView, LotCardView,
                 IssueView, IssueLineView, ClearFormView, TestFormView, SuppliersView, SupplierCardView,
                 PapersView, RecordFormView, MenuView, MenuDishView, SignsView, LogsView, LogBookView,
                 LogCardView, ControlView, ReviewView, MealsView, CountPadView, MealMonthView, TraceView,
                 IncidentView, ListingView, RecordCardView, AccompanyFormView, GuestCodeView, ExportView,
                 ExportRunView, InspectorView, ShelfCountView, ReceiptView, OutOfOrderView>;

struct Fixture {
    std::string name;  // "check-ask-busy"; also the name of the picture
    AppView app;
    ScreenView screen;
};

// All of them in this language.
std::vector<Fixture> all(Language language);

// The frame, the screen and its notices; inside Kit::frame.
void draw(const Fixture& fixture);

}  // namespace kiosk::fixtures
