// Signing in: pick a name or scan a badge, then the PIN. The PIN is checked on a worker; the typed digits
// live in this model only and are overwritten as soon as they are handed over.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "core/service/sign_in.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/sign_in_view.h"

namespace kiosk {

class SignInModel {
  public:
    explicit SignInModel(Desk& desk) : desk_(desk) {}
    ~SignInModel();
    SignInModel(const SignInModel&) = delete;
    SignInModel& operator=(const SignInModel&) = delete;

    void open(SignRequest request);
    // Forgets request, digits and an attempt that is being checked (it stays charged): nobody signs in any
    // more.
    void cancel();
    // A scanned badge; anything else is answered with a sentence.
    void badge(const std::string& code);
    // Picks up the result of the worker, and counts down the time to wait.
    void tick();
    // A PIN is being checked.
    [[nodiscard]] bool checking() const { return verifying_.valid(); }
    void refresh();
    [[nodiscard]] const SignInView& view() const { return view_; }
    // The person who proved to be there, once; nothing while the screen goes on.
    std::optional<canteen::service::SignIn> takeResult();
    void handle(const SignInAction& action);
    [[nodiscard]] const SignRequest& request() const { return request_; }

  private:
    void fillPad();
    void listPeople();
    void pick(canteen::StaffId staff);
    void submit();
    void finishAttempt();
    void accept(const canteen::service::SignIn& signIn);
    void wipe();
    void refuse(const canteen::Error& error);

    Desk& desk_;
    SignRequest request_;
    std::string letter_;
    std::optional<canteen::service::Person> chosen_;
    std::string pin_;
    std::optional<canteen::service::Challenge> challenge_;
    std::future<bool> verifying_;
    std::optional<canteen::service::SignIn> result_;
    std::string message_;
    SignInView view_;
};

}  // namespace kiosk
