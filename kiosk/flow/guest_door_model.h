// The way in for parents and other guests: the code of the day, given by the officer and typed by them. The
// digits live in this model only and are overwritten as soon as they are handed over.
#pragma once

#include <future>
#include <optional>
#include <string>

#include "core/service/guest_codes.h"
#include "kiosk/flow/accompany_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class AccompanyFormModel;

class GuestDoorModel {
  public:
    GuestDoorModel(Desk& desk, AccompanyFormModel& form) : desk_(desk), form_(form) {}
    ~GuestDoorModel() { cancel(); }
    GuestDoorModel(const GuestDoorModel&) = delete;
    GuestDoorModel& operator=(const GuestDoorModel&) = delete;

    // The officer gives today's code.
    void giveCode();
    // A guest types it.
    void enter();
    // Forgets the digits; a code that is being made is not kept.
    void cancel();
    // Picks up what the worker has done.
    void tick();
    [[nodiscard]] bool working() const { return making_.valid() || checking_.valid(); }
    void refresh();
    [[nodiscard]] const GuestCodeView& view() const { return view_; }
    void handle(const GuestCodeAction& action);

  private:
    [[nodiscard]] canteen::service::GuestCodes codes() const;
    void submit();
    void keep();
    void finish();
    void show(const std::string& code);
    void letIn(const canteen::service::GuestPass& pass);

    Desk& desk_;
    AccompanyFormModel& form_;
    std::string typed_;
    std::string message_;
    std::optional<canteen::service::SignIn> giver_;
    std::optional<canteen::service::GuestChallenge> challenge_;
    std::future<canteen::service::GuestCode> making_;
    std::future<bool> checking_;
    GuestCodeView view_;
};

}  // namespace kiosk
