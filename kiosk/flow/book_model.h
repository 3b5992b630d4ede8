// The sample book: searching by dish, date, box and state.
#pragma once

#include <string>
#include <vector>

#include "core/codes/label.h"
#include "core/service/samples.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/sample_detail_model.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

class ExportModel;

class BookModel {
  public:
    BookModel(Desk& desk, SampleDetailModel& detail) : desk_(desk), detail_(detail) {}

    // Where the book is taken out; called once, before anything else.
    void lead(ExportModel& exported) { export_ = &exported; }

    void open();
    void refresh();
    [[nodiscard]] const BookView& view() const { return view_; }
    void handle(const BookAction& action);
    // A scanned box label searches for its samples.
    bool scanned(const canteen::codes::Label& label);

  private:
    void type();
    enum class Range { Today, TwoDays, Week, Month, All };
    enum class State { Any, InHand, Stored, Due, Ended, Held, Struck };

    [[nodiscard]] canteen::service::BookQuery query() const;
    // Newest first; a choice of two states is two searches.
    [[nodiscard]] std::vector<canteen::service::SampleLine> search() const;

    Desk& desk_;
    SampleDetailModel& detail_;
    ExportModel* export_ = nullptr;
    Range range_ = Range::TwoDays;
    State state_ = State::Any;
    std::string dish_;
    std::string box_;
    std::string letter_;
    bool choosingDish_ = false;
    bool choosingBox_ = false;
    BookView view_;
};

}  // namespace kiosk
